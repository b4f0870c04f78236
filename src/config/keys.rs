//! Keys of the user's own, as a settings file names them. What they mean is for the screens to say.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// The keys of one action.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(from = "Vec<String>", into = "Vec<String>")]
pub struct Bound {
    /// Each a key, or several separated by spaces that are pressed one after the other.
    pub keys: Vec<String>,
    /// Where it stands in the file, in bytes, for messages.
    pub at: Range<usize>,
}

/// Two are the same where they bind the same keys, wherever they stand.
impl PartialEq for Bound {
    fn eq(&self, other: &Self) -> bool {
        self.keys == other.keys
    }
}

impl From<Vec<String>> for Bound {
    fn from(keys: Vec<String>) -> Self {
        Self { keys, at: 0..0 }
    }
}

impl From<Bound> for Vec<String> {
    fn from(bound: Bound) -> Self {
        bound.keys
    }
}
