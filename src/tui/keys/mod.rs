//! Keys: how they are written, and what they do.

mod key;
mod keymap;

pub use key::{Key, KeyError, sequence};
pub use keymap::{Keymap, Lookup, Problem};
