//! What the user can say to the commands of the web program.

use std::{net::SocketAddr, path::PathBuf};

use clap::Args;

/// Where the program keeps what it is given.
#[derive(Clone, Debug, Args)]
pub(crate) struct PlaceArguments {
    /// The folder of the files and, unless --database says otherwise, of the SQLite database.
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub(crate) data: PathBuf,
    /// The address of the database: `sqlite:FILE`, or `postgres://USER@HOST/NAME`.
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) database: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ServeArguments {
    #[command(flatten)]
    pub(crate) place: PlaceArguments,
    /// Where to listen.
    #[arg(long, value_name = "IP:PORT", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// The address under which people reach the program; it goes into QR codes.
    #[arg(long, value_name = "URL")]
    pub(crate) address: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct DemoArguments {
    #[command(flatten)]
    pub(crate) place: PlaceArguments,
    /// The folder of the data set.
    #[arg(long, value_name = "DIR", default_value = "demo/showroom")]
    pub(crate) from: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct AddUserArguments {
    #[command(flatten)]
    pub(crate) place: PlaceArguments,
    /// The address to sign in with.
    pub(crate) email: String,
}
