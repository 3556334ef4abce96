import { Alert } from 'antd';
import type { ImportedTable, ImportReport, ListMapping } from '../../../commands/use-import-job';
import { Scroll } from '../../../drawing/Scroll';
import { useName } from '../../../wording/settings';
import { Accounts } from './Accounts';
import { fieldOf, NO_MAPPING, withColumn } from './edited-mapping';
import { isListField, LIST_FIELDS, useFieldTexts } from './field-texts';
import { KINDS, UNITS } from './mapping-file';
import { MappingFile } from './MappingFile';
import { useListTexts } from './texts';
import type { ListImport } from './use-list-import';

interface FileProps {
  readonly file: ImportReport['files'][number];
  readonly work: ListImport;
}

/** How a file is read, on its first rows; a choice in the head of a column reads it anew. */
export function HowRead({ file, work }: FileProps) {
  const name = useName();
  const t = useListTexts();
  return (
    <>
      {file.faults.map(({ file: part, line, message, cure }, i) => (
        <Alert
          key={i}
          role="alert"
          type="error"
          showIcon
          title={`${part}${line > 0 ? `:${line}` : ''} ${name(message, '')} ${name(cure, '')}`}
        />
      ))}
      {file.tables
        .filter(({ isHidden }) => isHidden)
        .map(({ sheet }) => (
          <p key={sheet} className="hint">
            {t('hidden', { file: file.name, sheet })}
          </p>
        ))}
      {file.tables
        .filter((table) => table.mapping !== null || file.tables.every((one) => one.mapping === null))
        .filter(({ isHidden }) => !isHidden)
        .map((table) => (
          <Table key={`${table.sheet} ${table.firstRow}`} file={file.name} table={table} work={work} />
        ))}
    </>
  );
}

interface TableProps {
  readonly file: string;
  readonly table: ImportedTable;
  readonly work: ListImport;
}

function Table({ file, table, work }: TableProps) {
  const t = useListTexts();
  const { sheet, mappingName, formulas, hiddenRows } = table;
  const mapping = work.asked.mapping ?? table.mapping ?? table.likelyMapping ?? NO_MAPPING;
  const change = (next: ListMapping) => work.check({ mapping: next });
  return (
    <section className="how-read">
      <h3>
        {t('columns', { file, sheet })}
        {mappingName !== null && ` · ${t('kept', { name: mappingName })}`}
      </h3>
      {table.mapping === null && <Alert type="warning" showIcon title={t('noList')} />}
      {hiddenRows > 0 && <Alert type="warning" showIcon title={t('hiddenRows', { count: hiddenRows })} />}
      <Whole table={table} mapping={mapping} onChange={change} />
      <FirstRows table={table} mapping={mapping} onChange={change} />
      <MappingFile name={t('columns', { file, sheet })} mapping={mapping} onChange={change} />
      {formulas > 0 && <p className="hint">{t('formulas', { count: formulas })}</p>}
      {mapping.kind === 'JOURNAL' && <Accounts mapping={mapping} onChange={change} />}
    </section>
  );
}

interface MappingProps {
  readonly table: ImportedTable;
  readonly mapping: ListMapping;
  readonly onChange: (mapping: ListMapping) => void;
}

function Whole({ table, mapping, onChange }: MappingProps) {
  const t = useListTexts();
  return (
    <p className="whole">
      <label>
        {t('kind')}{' '}
        <select
          value={mapping.kind}
          onChange={({ target }) => {
            const kind = KINDS.find((one) => one === target.value);
            if (kind) onChange({ ...mapping, kind });
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(kind)}
            </option>
          ))}
        </select>
      </label>{' '}
      <label>
        {t('amountsIn')}{' '}
        <select
          value={mapping.amountUnit}
          onChange={({ target }) => {
            const amountUnit = UNITS.find((one) => one === target.value);
            if (amountUnit) onChange({ ...mapping, amountUnit });
          }}
        >
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {t(unit)}
            </option>
          ))}
        </select>
        {!table.saysUnit && ` (${t('assumed')})`}
      </label>{' '}
      <label>
        <input
          type="checkbox"
          checked={mapping.negated}
          onChange={({ target }) => onChange({ ...mapping, negated: target.checked })}
        />{' '}
        {t('negated')}
      </label>
    </p>
  );
}

function FirstRows({ table, mapping, onChange }: MappingProps) {
  const t = useListTexts();
  const fields = useFieldTexts();
  const { headings, firstRows, firstRow } = table;
  return (
    <Scroll label={t('columns', { file: '', sheet: table.sheet })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            {headings.map((heading, column) => (
              <th key={column} scope="col" className="text">
                {heading}
                {heading !== '' && (
                  <select
                    aria-label={t('columnIs', { heading })}
                    value={fieldOf(mapping, heading) ?? ''}
                    onChange={({ target: { value } }) =>
                      onChange(withColumn(mapping, heading, isListField(value) ? value : undefined))
                    }
                  >
                    <option value="">{t('unused')}</option>
                    {LIST_FIELDS.map((field) => (
                      <option key={field} value={field}>
                        {fields(field)}
                      </option>
                    ))}
                  </select>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {firstRows.map((cells, i) => (
            <tr key={i}>
              <td className="figure">{firstRow + i}</td>
              {headings.map((_, column) => (
                <td key={column} className="text">
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
