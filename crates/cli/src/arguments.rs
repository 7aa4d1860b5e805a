//! What the user can say.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use domain::{Locale, Region};

use crate::{
    schedule_arguments::{BenchArguments, ScheduleArguments},
    site_arguments::{AddUserArguments, DemoArguments, PlaceArguments, ServeArguments},
};

/// Finds the common interests of two regions in the lists that they have.
#[derive(Debug, Parser)]
#[command(name = "vitrina", version, arg_required_else_help = true)]
pub(crate) struct Arguments {
    /// Folder with the encoder's weights and the English HS nomenclature, as `make setup` fills it.
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) model_dir: Option<PathBuf>,
    /// Language of reports, warnings and errors: ru, zh or en.
    #[arg(long, global = true, value_name = "LANG")]
    pub(crate) lang: Option<Locale>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Finds the common interests of two lists and writes a report.
    Match(MatchArguments),
    /// Makes a day's schedule of meetings; also checks and repairs one.
    Schedule(Box<ScheduleArguments>),
    /// Serves the showroom: the pages, the search and the passports behind the QR codes.
    Serve(ServeArguments),
    /// Brings the database's tables up to date.
    Migrate(PlaceArguments),
    /// Loads the invented data set into an empty database.
    Demo(DemoArguments),
    /// Manages who may run the place.
    #[command(subcommand)]
    Admin(AdminCommand),
    /// Looks whether the database, the pages, the files and the weights are as they should be.
    Doctor(PlaceArguments),
    /// Shows what would be read from a list: rows, mapping, warnings; writes nothing.
    Import(ImportArguments),
    /// Measures retrieval across languages or matching by product family.
    #[command(subcommand)]
    Eval(EvalCommand),
    /// Measures an engine on published instances.
    #[command(subcommand)]
    Bench(BenchCommand),
    /// Prints the sentence vectors of lines of standard input, or of the given texts.
    Encode(EncodeArguments),
    /// Says what kinds of registry id, code or certificate a text may be.
    Identify {
        /// The text.
        #[arg(required = true)]
        texts: Vec<String>,
        /// Prints JSON.
        #[arg(long)]
        json: bool,
    },
    /// Suggests HS codes for a text in any of the three languages, or names a code.
    Hs(HsArguments),
    /// Loads national tariff tables.
    #[command(subcommand)]
    Tariff(TariffCommand),
    /// Trains the token table from lists of strings that say the same in three languages.
    TrainLexicon(TrainArguments),
    /// Learns the weights of the matching policy from labelled pairs.
    Fit(FitArguments),
}

#[derive(Debug, Subcommand)]
pub(crate) enum AdminCommand {
    /// Users.
    #[command(subcommand)]
    User(UserCommand),
}

#[derive(Debug, Subcommand)]
pub(crate) enum UserCommand {
    /// Adds an operator; the password is read from standard input.
    Add(AddUserArguments),
}

#[derive(Debug, Args)]
pub(crate) struct Lists {
    /// The list of offers.
    #[arg(long, value_name = "FILE")]
    pub(crate) offers: PathBuf,
    /// The list of requests, or of what firms do.
    #[arg(long, value_name = "FILE")]
    pub(crate) requests: PathBuf,
    /// What a column of either list means: HEADER=MEANING, as in "Наименование изделия=name@ru".
    #[arg(long, value_name = "HEADER=MEANING")]
    pub(crate) map: Vec<String>,
    /// Region of the offers, by ISO 3166-2 code, where the list does not say it.
    #[arg(long, value_name = "CODE")]
    pub(crate) offers_region: Option<Region>,
    /// Region of the requests, by ISO 3166-2 code, where the list does not say it.
    #[arg(long, value_name = "CODE")]
    pub(crate) requests_region: Option<Region>,
    /// A policy file in place of the bundled one.
    #[arg(long, value_name = "FILE")]
    pub(crate) policy: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct MatchArguments {
    #[command(flatten)]
    pub(crate) lists: Lists,
    /// Best pairs kept for each offer.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub(crate) top: u16,
    /// The report: .html, .xlsx, .json or .csv.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct ImportArguments {
    /// The list.
    pub(crate) file: PathBuf,
    /// A second file of the same catalogue: offers.xml beside import.xml.
    #[arg(long, value_name = "FILE")]
    pub(crate) companion: Option<PathBuf>,
    /// The sheet to read; all sheets with a table otherwise.
    #[arg(long)]
    pub(crate) sheet: Option<String>,
    /// What a column means: HEADER=MEANING.
    #[arg(long, value_name = "HEADER=MEANING")]
    pub(crate) map: Vec<String>,
    /// Prints all rows, the mapping and the warnings as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum EvalCommand {
    /// Recall at 1 and 10 and mean reciprocal rank in six directions.
    Retrieval {
        /// Tab-separated: id, ru, zh, en and, where there are, `ru_path`, `zh_path`, `en_path`.
        file: PathBuf,
        /// Ids of the rows that are queries, one a line; the gallery stays whole.
        #[arg(long, value_name = "FILE")]
        ids: Option<PathBuf>,
        /// Adds the category path to both sides.
        #[arg(long)]
        path: bool,
        /// A token table in place of the bundled one.
        #[arg(long, value_name = "FILE")]
        table: Option<PathBuf>,
        /// Prints JSON.
        #[arg(long)]
        json: bool,
    },
    /// Precision of the ten best by product family.
    Matching {
        #[command(flatten)]
        lists: Lists,
        /// The families: JSON with `negation` and `families[]` of `name`, `ru`, `zh`.
        #[arg(long, value_name = "FILE")]
        families: PathBuf,
        /// Prints JSON.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum BenchCommand {
    /// Schedules every .dzn file of a folder and compares with `published_jair2022.csv`, where it lies there.
    Schedule(BenchArguments),
}

#[derive(Debug, Args)]
pub(crate) struct EncodeArguments {
    /// The texts; lines of standard input where there are none.
    pub(crate) texts: Vec<String>,
    /// Prints token ids in place of vectors.
    #[arg(long)]
    pub(crate) ids: bool,
}

#[derive(Debug, Args)]
pub(crate) struct HsArguments {
    /// A text, or a code of 2 to 13 digits.
    #[arg(required = true)]
    pub(crate) text: Vec<String>,
    /// How many codes to suggest.
    #[arg(long, default_value_t = 5)]
    pub(crate) count: usize,
    /// Digits of the suggested codes: 4 or 6 (6 needs the English nomenclature).
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u8).range(4..=6))]
    pub(crate) digits: u8,
    /// Prints JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TariffCommand {
    /// Reads a national table and stores its rows, dated and with their source.
    Load(TariffArguments),
}

#[derive(Debug, Args)]
pub(crate) struct TariffArguments {
    /// The table.
    pub(crate) file: PathBuf,
    /// Country by ISO 3166-1 code.
    #[arg(long)]
    pub(crate) country: String,
    /// Where the table comes from: an address, an act.
    #[arg(long)]
    pub(crate) source: String,
    /// Day from which it holds where its rows do not say: YYYY-MM-DD.
    #[arg(long, value_name = "DATE")]
    pub(crate) valid_from: String,
    /// Where to store it; in the model folder otherwise.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct TrainArguments {
    /// Tab-separated lists with the columns ru, zh, en.
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Where to write the table; its provenance goes beside it as .json.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// Licence or attribution of a source, kept in the provenance.
    #[arg(long, value_name = "TEXT")]
    pub(crate) licence: Vec<String>,
    /// Optimisation steps.
    #[arg(long)]
    pub(crate) steps: Option<usize>,
    /// Leaves out the glossary and the headings that come with the program.
    #[arg(long)]
    pub(crate) bare: bool,
}

#[derive(Debug, Args)]
pub(crate) struct FitArguments {
    #[command(flatten)]
    pub(crate) lists: Lists,
    /// Tab-separated: request, and the accepted offers separated by blanks.
    #[arg(long, value_name = "FILE")]
    pub(crate) labels: PathBuf,
    /// Where to write the policy.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
}
