//! Whether a file is still what was read.

use std::fmt;
use std::io::{self, Read};

use sha2::{Digest, Sha256};

/// What a file's content is known by: its SHA-256.
///
/// Its time would not do: a file system keeps time in steps that two quick saves fall into, and tools set it back.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Stamp([u8; 32]);

/// How many bytes are shown to a person.
const SHOWN: usize = 6;

impl Stamp {
    /// Of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Of all that `from` gives.
    pub(super) fn of_reader(mut from: impl Read) -> io::Result<Self> {
        let mut hash = Sha256::new();
        io::copy(&mut from, &mut hash)?;
        Ok(Self(hash.finalize().into()))
    }
}

impl fmt::Display for Stamp {
    /// The first digits, which are enough to tell files apart by eye.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().take(SHOWN).try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Stamp({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_sha_256_and_shown_shortly() {
        assert_eq!(Stamp::of(b"abc").to_string(), "ba7816bf8f01");
        assert_eq!(Stamp::of_reader(&b"abc"[..]).unwrap(), Stamp::of(b"abc"));
        assert_ne!(Stamp::of(b"abc"), Stamp::of(b"abd"));
    }
}
