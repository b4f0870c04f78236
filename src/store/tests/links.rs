//! What a file has beside its text stays, or the save is refused with the reason.

use std::fs::{self, Metadata, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;

use super::{names, one_file};
use crate::store::{Access, Before, SaveError, Stamp, save, save_for};

const OLD: &str = "old text";

fn write(path: &Path) -> Result<Stamp, SaveError> {
    save(path, b"new", Before::Same(Stamp::of(OLD.as_bytes())))
}

fn look(path: &Path) -> Metadata {
    fs::symlink_metadata(path).unwrap()
}

fn chmod(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

fn mode(path: &Path) -> u32 {
    look(path).mode() & 0o7777
}

#[test]
fn a_link_stays_a_link() {
    let (folder, path) = one_file(OLD);
    let link = folder.path().join("link");
    symlink(&path, &link).unwrap();
    write(&link).unwrap();
    assert!(look(&link).is_symlink());
    assert_eq!(fs::read(&path).unwrap(), b"new");
}

#[test]
fn a_chain_of_links_into_another_folder_stays() {
    let (folder, path) = one_file(OLD);
    let elsewhere = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("first"), elsewhere.path().join("second"));
    symlink(&path, &second).unwrap();
    symlink(&second, &first).unwrap();
    write(&first).unwrap();
    assert!(look(&first).is_symlink() && look(&second).is_symlink());
    assert_eq!(fs::read(&path).unwrap(), b"new");
    assert_eq!(names(elsewhere.path()), ["second"], "the file is written beside what the links lead to");
}

#[test]
fn a_link_to_nothing_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("link");
    symlink("nowhere", &link).unwrap();
    for before in [Before::Absent, Before::Same(Stamp::of(b""))] {
        let refused = save(&link, b"new", before).unwrap_err();
        assert!(matches!(refused, SaveError::DanglingLink { .. }), "{refused}");
    }
    assert_eq!(names(folder.path()), ["link"]);
}

#[test]
fn links_in_a_circle_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (a, b) = (folder.path().join("a"), folder.path().join("b"));
    symlink(&a, &b).unwrap();
    symlink(&b, &a).unwrap();
    let refused = save(&a, b"new", Before::Absent).unwrap_err();
    assert!(matches!(refused, SaveError::LinkCircle { .. }), "{refused}");
    assert_eq!(names(folder.path()), ["a", "b"]);
}

#[test]
fn a_file_with_two_names_is_refused() {
    let (folder, path) = one_file(OLD);
    let other = folder.path().join("other");
    fs::hard_link(&path, &other).unwrap();
    let refused = write(&path).unwrap_err();
    assert!(matches!(refused, SaveError::HardLink { names: 2, .. }), "{refused}");
    assert_eq!(fs::read_to_string(&other).unwrap(), OLD);
    assert_eq!(look(&path).ino(), look(&other).ino());
}

#[test]
fn the_mode_stays() {
    for wanted in [0o600, 0o640, 0o644, 0o664, 0o755, 0o4755] {
        let (_folder, path) = one_file(OLD);
        chmod(&path, wanted);
        write(&path).unwrap();
        assert_eq!(mode(&path), wanted, "{wanted:o}");
    }
}

#[test]
fn a_new_file_is_the_users_alone_unless_asked_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let (private, usual, by_hand) =
        (folder.path().join("a"), folder.path().join("b"), folder.path().join("c"));
    save(&private, b"new", Before::Absent).unwrap();
    assert_eq!(mode(&private), 0o600);
    save_for(&usual, b"new", Before::Absent, Access::Usual).unwrap();
    fs::write(&by_hand, "new").unwrap();
    assert_eq!(mode(&usual), mode(&by_hand));
}

#[test]
fn the_group_of_a_folder_that_hands_it_down_does_not_replace_the_files_own() {
    let (folder, path) = one_file(OLD);
    chmod(folder.path(), 0o2770);
    // Only where somebody may give files away does this show a difference.
    let _ = std::os::unix::fs::chown(folder.path(), None, Some(look(&path).gid() + 1));
    let group = look(&path).gid();
    write(&path).unwrap();
    assert_eq!(look(&path).gid(), group);
    assert_eq!(look(folder.path()).mode() & 0o7777 & 0o770, 0o770);
}

#[test]
fn another_owner_stays_the_owner() {
    let (_folder, path) = one_file(OLD);
    // Where this is not allowed, the owner is us, which stays as well.
    let _ = std::os::unix::fs::chown(&path, Some(12345), Some(12345));
    let owner = (look(&path).uid(), look(&path).gid());
    write(&path).unwrap();
    assert_eq!((look(&path).uid(), look(&path).gid()), owner);
}

#[test]
fn a_read_only_file_is_refused() {
    let (folder, path) = one_file(OLD);
    chmod(&path, 0o444);
    let refused = write(&path).unwrap_err();
    assert!(matches!(refused, SaveError::ReadOnly { .. }), "{refused}");
    assert_eq!(fs::read_to_string(&path).unwrap(), OLD);
    assert_eq!((mode(&path), names(folder.path())), (0o444, vec!["cv.md".to_owned()]));
}

#[test]
fn a_read_only_folder_is_refused_where_its_rights_bind_the_user() {
    let (folder, path) = one_file(OLD);
    chmod(folder.path(), 0o555);
    let is_bound = fs::write(folder.path().join("probe"), "").is_err();
    let saved = write(&path);
    chmod(folder.path(), 0o755);
    if is_bound {
        let refused = saved.unwrap_err();
        assert!(matches!(refused, SaveError::ReadOnlyFolder { .. }), "{refused}");
        assert_eq!(fs::read_to_string(&path).unwrap(), OLD);
    } else {
        saved.unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
    }
}

#[test]
fn what_is_no_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let refused = write(folder.path()).unwrap_err();
    assert!(matches!(refused, SaveError::Folder { .. }), "{refused}");
    let refused = save(folder.path(), b"", Before::Absent).unwrap_err();
    assert!(matches!(refused, SaveError::Folder { .. }), "{refused}");
    let refused = write(Path::new("/dev/null")).unwrap_err();
    assert!(matches!(refused, SaveError::Special { kind: "device", .. }), "{refused}");
    let refused = save(&folder.path().join("no/such/folder.md"), b"", Before::Absent).unwrap_err();
    assert!(matches!(refused, SaveError::NoFolder { .. }), "{refused}");
    assert!(names(folder.path()).is_empty());
}

#[test]
fn hostile_names_are_written_out_in_messages() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("\u{1b}]0;x\u{7}\u{202e}.md");
    fs::write(&path, "other").unwrap();
    let refused = write(&path).unwrap_err().to_string();
    assert!(
        refused.contains(r"\u{1b}]0;x\u{7}\u{202e}.md") && !refused.contains(char::is_control),
        "{refused}"
    );
}

#[cfg(target_os = "linux")]
mod attributes {
    use rustix::fs::{XattrFlags, getxattr, listxattr, setxattr};

    use super::*;

    /// Sets an attribute; false where the file system has none.
    fn set(path: &Path, name: &str, value: &[u8]) -> bool {
        match setxattr(path, name, value, XattrFlags::empty()) {
            Err(rustix::io::Errno::NOTSUP) => false,
            done => {
                done.unwrap();
                true
            }
        }
    }

    fn get(path: &Path, name: &str) -> Vec<u8> {
        let mut value = vec![0; 256];
        let length = getxattr(path, name, value.as_mut_slice()).unwrap();
        value.truncate(length);
        value
    }

    /// A list of rights as the kernel keeps it: version 2, then tag, bits and id of each entry.
    fn acl(entries: &[(u16, u16, u32)]) -> Vec<u8> {
        let mut bytes = 2u32.to_le_bytes().to_vec();
        for (tag, bits, id) in entries {
            bytes.extend([tag.to_le_bytes(), bits.to_le_bytes()].concat());
            bytes.extend(id.to_le_bytes());
        }
        bytes
    }

    const NOBODY: u32 = u32::MAX;

    /// The owner reads and writes, the user 12345 reads, the group reads, others nothing.
    fn shared() -> Vec<u8> {
        acl(&[(1, 6, NOBODY), (2, 4, 12345), (4, 4, NOBODY), (16, 4, NOBODY), (32, 0, NOBODY)])
    }

    #[test]
    fn attributes_stay() {
        let (_folder, path) = one_file(OLD);
        if set(&path, "user.note", b"draft \xff\0 2") && set(&path, "user.empty", b"") {
            write(&path).unwrap();
            assert_eq!(get(&path, "user.note"), b"draft \xff\0 2");
            assert_eq!(get(&path, "user.empty"), b"");
        }
    }

    #[test]
    fn a_list_of_rights_stays() {
        let (_folder, path) = one_file(OLD);
        chmod(&path, 0o640);
        if set(&path, "system.posix_acl_access", &shared()) {
            let before = mode(&path);
            write(&path).unwrap();
            assert_eq!(get(&path, "system.posix_acl_access"), shared());
            assert_eq!(mode(&path), before);
        }
    }

    #[test]
    fn rights_that_a_folder_hands_down_do_not_widen_a_file() {
        let (folder, path) = one_file(OLD);
        chmod(&path, 0o640);
        if set(folder.path(), "system.posix_acl_default", &shared()) {
            write(&path).unwrap();
            let mut list = vec![0; 1024];
            let length = listxattr(&path, list.as_mut_slice()).unwrap();
            assert!(!String::from_utf8_lossy(&list[..length]).contains("posix_acl"));
            assert_eq!(mode(&path), 0o640);
        }
    }
}
