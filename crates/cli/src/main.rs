//! `vitrina`: reads lists, finds common interests, measures itself.
//!
//! Data goes to standard output, talk to standard error. Exit codes: 0 done, 1 something other than the input failed
//! or a plan that was checked breaks rules, 2 the input or the arguments cannot be used, 130 stopped with Ctrl-C.

mod arguments;
mod commands;
mod config;
mod failure;
mod lists;
mod prepare;
mod progress;
mod report;
mod schedule_arguments;
mod site_arguments;
mod stop;
mod toolkit;

use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    stop::listen();
    match commands::run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.tell(),
    }
}
