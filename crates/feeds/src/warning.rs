//! Warnings and errors as data: what, where and why. The catalogues turn them into sentences with a remedy.

use serde::Serialize;

/// Where something stands in a source file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Place {
    /// The file's name, without folders.
    pub file: String,
    /// The sheet's name in a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The row, from 1, as the user's program counts it (lines of a CSV file, elements of an XML file).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u64>,
    /// The column's header, else its letter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
}

/// Something a person should look at; reading goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// Where.
    pub place: Place,
    /// What and why.
    #[serde(flatten)]
    pub kind: WarningKind,
}

/// What is odd about a value. The message key is `import-warning-` and the variant's name in kebab case, the remedy's key
/// is the same with `-remedy`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum WarningKind {
    /// U+FFFD or mojibake: the text is left out.
    DamagedText { sample: String },
    /// An identifier of more than 15 digits is stored as a number: digits may be lost.
    IdentifierAsNumber { value: String },
    /// A number cell in an identifier column: leading zeros may be lost.
    IdentifierMayLackZeros { value: String },
    /// A price that could not be read is kept as text.
    PriceUnread { value: String },
    /// A quantity that could not be read is kept as text.
    QuantityUnread { value: String },
    /// A unit that is not in the table is kept as text.
    UnitUnknown { value: String },
    /// The price is zero or missing: "on request".
    PriceOnRequest,
    /// A registry id fails its check digits.
    RegistryIdCheck { value: String },
    /// A GTIN fails its check digit.
    GtinCheck { value: String },
    /// A GTIN with an in-store prefix must not be published.
    GtinInStore { value: String },
    /// An HS code is not 2 to 13 digits.
    HsCodeShape { value: String },
    /// Two rows have one id; the later one keeps its row number as a suffix.
    DuplicateId { value: String, first_row: u64 },
    /// A row has more cells than the header.
    RowTooLong { cells: usize, expected: usize },
    /// A cell was cut to its first characters.
    CellCut { characters: usize, kept: usize },
    /// The encoding was guessed, not stated.
    EncodingGuessed { encoding: String },
    /// A category names a parent that is not there.
    CategoryParentMissing { value: String },
    /// A property value names a dictionary entry that is not there.
    DictionaryEntryMissing { value: String },
    /// A price package names a product that is not in the catalogue.
    OfferWithoutProduct { value: String },
    /// A document type declaration was passed over; its entities are not resolved.
    DoctypePassedOver,
    /// An entity that the document declares itself was left out.
    EntityLeftOut { value: String },
    /// A row without a name or description was passed over.
    RowWithoutName,
    /// The source marks the row as deleted; it was passed over.
    MarkedDeleted,
    /// A second table stands beside the first on the sheet; both were read.
    SideTable { columns: String },
    /// A sheet without a recognisable table was passed over.
    SheetPassedOver,
    /// A word that names no field or side.
    WordUnknown { value: String },
    /// The Incoterms rule is for ships only and the goods go by container or rail.
    IncotermsMode { value: String },
}

/// Why a file cannot be read at all. The message key is `import-error-` and the variant's name in kebab case, the remedy's
/// key the same with `-remedy`. The program ends with exit code 2.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum ReadError {
    /// The file has no bytes, or only blanks.
    #[error("{file}: the file is empty")]
    Empty { file: String },
    /// The file cannot be opened.
    #[error("{file}: cannot be opened: {reason}")]
    Unreadable { file: String, reason: String },
    /// The content is of another kind than the name says and is not a list.
    #[error("{file}: the content is {found}, not a list")]
    NotAList { file: String, found: String },
    /// A packed file unpacks to more than the limit.
    #[error("{file}: unpacks to more than {limit_mib} MiB")]
    TooLargeUnpacked { file: String, limit_mib: u64 },
    /// The workbook is damaged or cut off.
    #[error("{file}: the workbook is damaged: {reason}")]
    WorkbookDamaged { file: String, reason: String },
    /// The workbook is protected by a password.
    #[error("{file}: the workbook is protected by a password")]
    PasswordProtected { file: String },
    /// The sheet that was asked for is not there.
    #[error("{file}: no sheet {sheet:?}")]
    SheetMissing { file: String, sheet: String, sheets: Vec<String> },
    /// The XML is not well formed.
    #[error("{file}: XML error at byte {position}: {reason}")]
    XmlDamaged { file: String, position: u64, reason: String },
    /// The XML is of an unknown vocabulary.
    #[error("{file}: unknown XML element {root:?}")]
    XmlUnknown { file: String, root: String },
    /// The XML declares entities that refer to entities.
    #[error("{file}: nested entity declarations")]
    EntityBomb { file: String },
    /// The table has a single column and its header says nothing known.
    #[error("{file}: a single column")]
    OneColumn { file: String },
    /// No column could be recognised.
    #[error("{file}: no recognisable column among {headers:?}")]
    NoKnownColumn { file: String, headers: Vec<String> },
    /// A cell has more characters than any text of a list: a missing quote, or data of another kind.
    #[error("{file}: a cell of {characters} characters in row {row}")]
    CellTooLong { file: String, row: u64, column: String, characters: usize },
    /// There is a header but no row below it.
    #[error("{file}: no rows below the header")]
    NoRows { file: String },
    /// A `--map` argument names a header that is not in the file.
    #[error("{file}: no column {header:?}")]
    MapHeaderMissing { file: String, header: String, headers: Vec<String> },
    /// The user stopped the reading.
    #[error("{file}: stopped")]
    Stopped { file: String },
}
