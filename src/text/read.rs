//! Reading a document, and why one cannot be read.

use super::printable;
use std::fs::{self, File, FileType};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// The most a document may hold. A long CV is a hundredth of it.
pub const MAX_BYTES: u64 = 1024 * 1024;

/// Why a document could not be read: one line that says what was tried and what to do.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Nothing has that name.
    #[error("there is no file `{}`: check the path", printable(.name))]
    Missing {
        /// What was to be read.
        name: String,
    },
    /// It exists, but must not be read.
    #[error("`{}` may not be read: permission denied; give yourself the right to read it", printable(.name))]
    Permission {
        /// What was to be read.
        name: String,
    },
    /// It is a folder.
    #[error("`{}` is a folder: name a file in it", printable(.name))]
    Folder {
        /// What was to be read.
        name: String,
    },
    /// It is a pipe, device or socket, which may never end.
    #[error("`{}` is a {kind}, not a file: save what it gives into a file first", printable(.name))]
    Special {
        /// What was to be read.
        name: String,
        /// What it is.
        kind: &'static str,
    },
    /// It holds more than it may.
    #[error("`{}` holds more than {} MiB: keep only the one document in it", printable(.name), most >> 20)]
    TooLarge {
        /// What was to be read.
        name: String,
        /// The bytes that it may hold.
        most: u64,
    },
    /// It is of a known format that is not text.
    #[error("`{}` is not a text file (it starts like {format}): export it as Markdown or text", printable(.name))]
    Format {
        /// What was to be read.
        name: String,
        /// The format, with its article.
        format: &'static str,
    },
    /// It is not text, and of no format known here.
    #[error("`{}` is not a text file (it holds binary data): export it as Markdown or text", printable(.name))]
    Binary {
        /// What was to be read.
        name: String,
    },
    /// The system failed while reading.
    #[error("`{}` could not be read: {}", printable(.name), printable(&.source.to_string()))]
    Io {
        /// What was to be read.
        name: String,
        /// What the system said.
        source: io::Error,
    },
}

impl ReadError {
    /// What the system said, with `name` for what was to be read.
    pub fn io(name: &str, source: io::Error) -> Self {
        let name = name.to_owned();
        match source.kind() {
            ErrorKind::NotFound => Self::Missing { name },
            ErrorKind::PermissionDenied => Self::Permission { name },
            ErrorKind::IsADirectory => Self::Folder { name },
            _ => Self::Io { name, source },
        }
    }

    /// What is no file (see [`ReadError::Folder`], [`ReadError::Special`]) is refused before it is opened, because
    /// opening a pipe waits for its writer. A pipe that the shell opened already has one (see [`is_handed_over`]).
    pub fn unless_file(name: &str, found: &fs::Metadata) -> Result<(), Self> {
        if found.is_dir() {
            return Err(Self::Folder { name: name.to_owned() });
        }
        let given = is_handed_over(Path::new(name)) && is_pipe(found.file_type());
        if !(found.is_file() || given) {
            return Err(Self::Special { name: name.to_owned(), kind: kind_of(found.file_type()) });
        }
        Ok(())
    }
}

/// Whether a path names what the shell opened for the program, as `cvfit cv.md <(curl …)` does: it can be read but once.
pub fn is_handed_over(path: &Path) -> bool {
    cfg!(unix) && path.parent().is_some_and(|folder| DESCRIPTORS.iter().any(|of| folder == Path::new(of)))
}

/// Where a system lists what a program has open.
const DESCRIPTORS: &[&str] = &["/dev/fd", "/proc/self/fd"];

/// The bytes of the file at `path`.
///
/// What it is and how large is asked before it is opened, because opening a pipe waits for its writer.
pub fn read_path(path: &Path) -> Result<Vec<u8>, ReadError> {
    read_path_up_to(path, MAX_BYTES)
}

/// As [`read_path`], for what may hold `most` bytes because not all of them are text.
pub fn read_path_up_to(path: &Path, most: u64) -> Result<Vec<u8>, ReadError> {
    let name = path.to_string_lossy();
    let found = fs::metadata(path).map_err(|e| ReadError::io(&name, e))?;
    ReadError::unless_file(&name, &found)?;
    if found.len() > most {
        return Err(ReadError::TooLarge { name: name.into_owned(), most });
    }
    let file = File::open(path).map_err(|e| ReadError::io(&name, e))?;
    // Room for all of it and a byte more, by which its end is seen.
    read_into(Vec::with_capacity(found.len() as usize + 1), &name, file, most)
}

/// The bytes that `from` gives, which may be standard input; messages call it `name`.
///
/// No more is read than [`MAX_BYTES`] and one byte, so a source without end is refused.
pub fn read_bytes(name: &str, from: impl Read) -> Result<Vec<u8>, ReadError> {
    read_bytes_up_to(name, from, MAX_BYTES)
}

/// As [`read_bytes`], for what may hold `most` bytes because not all of them are text.
pub fn read_bytes_up_to(name: &str, from: impl Read, most: u64) -> Result<Vec<u8>, ReadError> {
    read_into(Vec::new(), name, from, most)
}

fn read_into(mut bytes: Vec<u8>, name: &str, from: impl Read, most: u64) -> Result<Vec<u8>, ReadError> {
    from.take(most + 1).read_to_end(&mut bytes).map_err(|e| ReadError::io(name, e))?;
    if bytes.len() as u64 > most {
        return Err(ReadError::TooLarge { name: name.to_owned(), most });
    }
    Ok(bytes)
}

#[cfg(unix)]
fn is_pipe(file: FileType) -> bool {
    std::os::unix::fs::FileTypeExt::is_fifo(&file)
}

#[cfg(not(unix))]
fn is_pipe(_: FileType) -> bool {
    false
}

#[cfg(unix)]
pub(crate) fn kind_of(file: FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    if file.is_fifo() {
        "named pipe"
    } else if file.is_socket() {
        "socket"
    } else {
        "device"
    }
}

#[cfg(not(unix))]
pub(crate) fn kind_of(_: FileType) -> &'static str {
    "device"
}

/// The format that `bytes` starts like, with its article, where it is one that people keep CVs in but not text.
pub(super) fn known_format(bytes: &[u8]) -> Option<&'static str> {
    const STARTS: [(&[u8], &str); 9] = [
        (b"%PDF-", "a PDF"),
        (b"{\\rtf", "a rich-text (RTF) document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document"),
        (b"\x89PNG\r\n", "a PNG image"),
        (b"\xff\xd8\xff", "a JPEG image"),
        (b"GIF8", "a GIF image"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
        (b"PK\x05\x06", "an empty ZIP archive"),
    ];
    if bytes.starts_with(b"PK\x03\x04") {
        let head = bytes.get(..4096).unwrap_or(bytes);
        let holds = |word: &[u8]| head.windows(word.len()).any(|w| w == word);
        return Some(if holds(b"application/vnd.oasis") {
            "an OpenDocument file"
        } else if holds(b"application/epub") {
            "an e-book"
        } else if holds(b"[Content_Types].xml") || holds(b"word/") {
            "a Word document (docx)"
        } else {
            "a ZIP archive"
        });
    }
    STARTS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, format)| *format)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(path: &Path) -> String {
        read_path(path).unwrap_err().to_string()
    }

    #[test]
    fn a_file_is_read_and_an_empty_one_is_no_error() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cv.md");
        fs::write(&path, "# Ada").unwrap();
        assert_eq!(read_path(&path).unwrap(), b"# Ada");
        fs::write(&path, "").unwrap();
        assert!(read_path(&path).unwrap().is_empty());
    }

    #[test]
    fn what_is_no_file_is_refused_by_name() {
        let folder = tempfile::tempdir().unwrap();
        assert!(refusal(folder.path()).contains("is a folder"));
        let missing = refusal(&folder.path().join("a\u{1b}[2J\u{202e}.md"));
        assert!(missing.starts_with("there is no file"), "{missing}");
        assert!(missing.contains(r"a\u{1b}[2J\u{202e}.md"), "{missing}");
    }

    #[cfg(unix)]
    #[test]
    fn devices_loops_and_sockets_do_not_block() {
        let folder = tempfile::tempdir().unwrap();
        assert!(refusal(Path::new("/dev/zero")).contains("is a device"));
        let (a, b) = (folder.path().join("a"), folder.path().join("b"));
        std::os::unix::fs::symlink(&a, &b).unwrap();
        std::os::unix::fs::symlink(&b, &a).unwrap();
        assert!(refusal(&a).contains("could not be read"));
        let socket = folder.path().join("s");
        let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        assert!(refusal(&socket).contains("is a socket"));
        assert!(is_handed_over(Path::new("/dev/fd/63")) && !is_handed_over(Path::new("/dev/zero")));
        let pipe = folder.path().join("p");
        if std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|s| s.success()) {
            assert!(refusal(&pipe).contains("is a named pipe"));
        }
    }

    #[test]
    fn too_much_is_refused_before_and_while_reading() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("big.txt");
        File::create(&path).unwrap().set_len(1 << 30).unwrap();
        assert!(refusal(&path).contains("more than 1 MiB"));
        let endless = read_bytes("standard input", io::repeat(b'a')).unwrap_err();
        assert!(matches!(endless, ReadError::TooLarge { .. }));
        let most = io::repeat(b'a').take(MAX_BYTES);
        assert_eq!(read_bytes("standard input", most).unwrap().len() as u64, MAX_BYTES);
    }

    #[test]
    fn formats_are_known_by_how_they_start() {
        for (bytes, format) in [
            (&b"%PDF-1.7"[..], Some("a PDF")),
            (b"PK\x03\x04..[Content_Types].xml", Some("a Word document (docx)")),
            (b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text", Some("an OpenDocument file")),
            (b"PK\x03\x04..a.txt", Some("a ZIP archive")),
            (b"{\\rtf1", Some("a rich-text (RTF) document")),
            (b"# CV", None),
            (b"", None),
        ] {
            assert_eq!(known_format(bytes), format);
        }
    }
}
