//! Names of things: what a problem's file calls them, so that plans survive a reordering of the lists.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta] $name:ident)*) => {$(
        #[$doc]
        #[derive(Clone, Debug, Default, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    )*};
}

id! {
    /// Names a participant.
    ParticipantId
    /// Names a meeting.
    MeetingId
    /// Names a slot of the day.
    SlotId
    /// Names a table.
    TableId
    /// Names an interpreter.
    InterpreterId
    /// Names a hall in which tables stand.
    HallId
    /// A language, as a tag such as `ru` or `zh`.
    Language
    /// What a table offers beyond chairs, such as a screen or a socket.
    Equipment
}
