//! One file a command: arguments in, an engine called, output out.

mod encode;
mod eval_matching;
mod eval_retrieval;
mod find_matches;
mod fit;
mod identify;
mod import;
mod schedule;
mod site;
mod suggest_hs;
mod tariff;
mod train_lexicon;

use crate::{
    arguments::{AdminCommand, Arguments, BenchCommand, Command, EvalCommand, TariffCommand, UserCommand},
    config,
    failure::Outcome,
};

/// What every command knows.
pub(crate) struct Context {
    pub(crate) models: std::path::PathBuf,
    pub(crate) locale: domain::Locale,
}

/// Runs the command.
pub(crate) fn run(arguments: Arguments) -> Outcome {
    let context = Context { models: config::model_dir(&arguments), locale: config::locale(&arguments) };
    match arguments.command {
        Command::Match(arguments) => find_matches::run(&context, &arguments),
        Command::Schedule(arguments) => schedule::run(&context, &arguments),
        Command::Import(arguments) => import::run(&context, &arguments),
        Command::Eval(EvalCommand::Retrieval { file, ids, path, table, json }) => {
            let wanted = eval_retrieval::Wanted { file, ids, table, path, json };
            eval_retrieval::run(&context, &wanted)
        }
        Command::Eval(EvalCommand::Matching { lists, families, json }) => {
            eval_matching::run(&context, &lists, &families, json)
        }
        Command::Bench(BenchCommand::Schedule(arguments)) => schedule::bench(&context, &arguments),
        Command::Encode(arguments) => encode::run(&context, &arguments),
        Command::Identify { texts, json } => identify::run(&context, &texts, json),
        Command::Hs(arguments) => suggest_hs::run(&context, &arguments),
        Command::Tariff(TariffCommand::Load(arguments)) => tariff::run(&context, &arguments),
        Command::TrainLexicon(arguments) => train_lexicon::run(&context, &arguments),
        Command::Serve(arguments) => site::serve(&context, &arguments),
        Command::Migrate(place) => site::migrate(&context, &place),
        Command::Demo(arguments) => site::demo(&context, &arguments),
        Command::Admin(AdminCommand::User(UserCommand::Add(arguments))) => {
            site::add_user(&context, &arguments)
        }
        Command::Doctor(place) => site::doctor(&context, &place),
        Command::Fit(arguments) => fit::run(&context, &arguments),
    }
}
