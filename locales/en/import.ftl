# Reading lists: what is odd, why a file cannot be read, and what to do about it.

## Where something stands; the parts are joined by a middle dot.

import-place-sheet = sheet “{ $sheet }”
import-place-row = row { $row }
import-place-column = column “{ $column }”

## Warnings: reading goes on.

import-warning-damaged-text = The text is damaged (“{ $sample }”) and was left out.
import-warning-damaged-text-remedy = Save the file again as UTF-8 from the program it came from, or type the cell anew.
import-warning-identifier-as-number = The identifier { $value } has more than 15 digits and is stored as a number: its last digits may be wrong.
import-warning-identifier-as-number-remedy = Format the column as text and enter the identifier again.
import-warning-identifier-may-lack-zeros = The identifier { $value } is stored as a number: zeros at its beginning may be missing.
import-warning-identifier-may-lack-zeros-remedy = Format the column as text and check the identifier against the original.
import-warning-price-unread = The price “{ $value }” could not be read and is kept as text.
import-warning-price-unread-remedy = Write an amount and a currency, for example 1,250.00 USD.
import-warning-quantity-unread = The quantity “{ $value }” could not be read and is kept as text.
import-warning-quantity-unread-remedy = Write a number and a unit, for example 100 pcs.
import-warning-unit-unknown = The unit “{ $value }” is not in the table of units and is kept as text.
import-warning-unit-unknown-remedy = Use a common unit such as pcs, kg, t, m or set.
import-warning-price-on-request = No price is stated, or it is zero: it is shown as “on request”.
import-warning-price-on-request-remedy = State at least a guide price; offers with a price are answered more often.
import-warning-registry-id-check = The registry number { $value } fails its check digit.
import-warning-registry-id-check-remedy = Check the number against the registration certificate.
import-warning-gtin-check = The barcode { $value } fails its check digit.
import-warning-gtin-check-remedy = Scan the barcode again or copy it from the packaging.
import-warning-gtin-in-store = The barcode { $value } is for use inside one shop and will not be published.
import-warning-gtin-in-store-remedy = Enter the GTIN that GS1 issued for the goods, or leave the cell empty.
import-warning-hs-code-shape = “{ $value }” is not an HS code: 2 to 13 digits are expected.
import-warning-hs-code-shape-remedy = Enter at least the four digits of the heading, for example 8458.
import-warning-duplicate-id = The id { $value } is taken by row { NUMBER($first-row, useGrouping: "false") }; the row number was added to it here.
import-warning-duplicate-id-remedy = Give each row an id of its own.
import-warning-row-too-long = The row has { $cells } cells where the header has { $expected }; the rest is kept without a name.
import-warning-row-too-long-remedy = Put cells that contain the separator into quotation marks.
import-warning-cell-cut = The cell has { $characters } characters; the first { $kept } are kept.
import-warning-cell-cut-remedy = Shorten the description or move it to a document of its own.
import-warning-encoding-guessed = The file does not name its encoding; it was read as { $encoding }.
import-warning-encoding-guessed-remedy = If letters look wrong, save the file as UTF-8.
import-warning-category-parent-missing = The category refers to a parent “{ $value }” that is not in the file.
import-warning-category-parent-missing-remedy = Export the complete category tree.
import-warning-dictionary-entry-missing = The property refers to a dictionary entry “{ $value }” that is not in the file.
import-warning-dictionary-entry-missing-remedy = Export the catalogue together with its dictionaries.
import-warning-offer-without-product = There is a price for the product “{ $value }”, which is not in the catalogue; it was passed over.
import-warning-offer-without-product-remedy = Export the catalogue and the prices in one go.
import-warning-doctype-passed-over = The document type declaration was passed over.
import-warning-doctype-passed-over-remedy = Nothing to do; for safety the program does not follow declarations in a file.
import-warning-entity-left-out = The entity “{ $value }” that the file declares itself was left out.
import-warning-entity-left-out-remedy = Write the characters out in full instead of the entity.
import-warning-row-without-name = The row has neither a name nor a description and was passed over.
import-warning-row-without-name-remedy = Enter a name, or delete the row.
import-warning-marked-deleted = The source marks the row as deleted; it was passed over.
import-warning-marked-deleted-remedy = If the goods are still for sale, restore them in the source and export again.
import-warning-side-table = A second table stands beside the first, in columns { $columns }; both were read.
import-warning-side-table-remedy = Check that no row is there twice; better give each table a sheet of its own.
import-warning-sheet-passed-over = No table was recognised on this sheet; it was passed over.
import-warning-sheet-passed-over-remedy = If there is a list on it, give its columns headings such as “Name” and “Price”.
import-warning-word-unknown = The word “{ $value }” names no field or side.
import-warning-word-unknown-remedy = Use offer, request or joint for the side, and goods, technology, services, investment, education, administration or culture for the field.
import-warning-incoterms-mode = { $value } is meant for carriage by ship, but the goods go by container or rail.
import-warning-incoterms-mode-remedy = Agree on FCA, CPT or CIP instead.

## Errors: the file cannot be used and nothing is written.

import-error-empty = { $file }: the file is empty.
import-error-empty-remedy = Check that the export was finished, and choose the file again.
import-error-unreadable = { $file }: the file cannot be opened ({ $reason }).
import-error-unreadable-remedy = Check the path and your permissions, and close the file in other programs.
import-error-not-a-list = { $file }: this is not a list but { $found }.
import-error-not-a-list-remedy = Choose a CommerceML, YML, XLSX, XLS, ODS, CSV or TSV file.
import-error-too-large-unpacked = { $file }: unpacks to more than { $limit-mib } MiB.
import-error-too-large-unpacked-remedy = Split the list into several files, or save it as CSV.
import-error-workbook-damaged = { $file }: the workbook is damaged ({ $reason }).
import-error-workbook-damaged-remedy = Open it in a spreadsheet program, save it anew as XLSX and try again.
import-error-password-protected = { $file }: the workbook is protected by a password.
import-error-password-protected-remedy = Open it in a spreadsheet program, remove the password, save it and try again.
import-error-sheet-missing = { $file }: there is no sheet “{ $sheet }”. Sheets found: { $sheets }.
import-error-sheet-missing-remedy = Give the name of a sheet as it stands in the workbook.
import-error-xml-damaged = { $file }: the XML breaks off or is faulty at byte { $position } ({ $reason }).
import-error-xml-damaged-remedy = Run the export from 1C or the shop again.
import-error-xml-unknown = { $file }: the root element “{ $root }” belongs to no format that is known here.
import-error-xml-unknown-remedy = Export as CommerceML 2 or YML.
import-error-entity-bomb = { $file }: the file declares entities within entities, which is a known attack.
import-error-entity-bomb-remedy = Do not use this file; ask the sender for a plain export.
import-error-one-column = { $file }: the table has a single column, and its heading says nothing known.
import-error-one-column-remedy = Check the separator: comma, semicolon or tab. Or name the column: --map "HEADING=name".
import-error-no-known-column = { $file }: no column was recognised. Headings found: { $headers }.
import-error-no-known-column-remedy = Name at least one column: --map "HEADING=name".
import-error-cell-too-long = { $file }: the cell in row { $row }, column “{ $column }” has { $characters } characters; that is no text of a list.
import-error-cell-too-long-remedy = Look at this row in an editor: most often a closing quote is missing. Mend it and read the file again.
import-error-no-rows = { $file }: there is a header but no row below it.
import-error-no-rows-remedy = Check that the export contains data and that no filter was set.
import-error-map-header-missing = { $file }: there is no column “{ $header }”. Headings found: { $headers }.
import-error-map-header-missing-remedy = Copy the heading from the file letter by letter.
import-error-stopped = { $file }: reading was stopped. Nothing was written.
import-error-stopped-remedy = Start again when you are ready.
