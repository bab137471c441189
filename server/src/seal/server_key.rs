//! The server's key: one file of 32 random bytes, and a subkey of it for every purpose.
//!
//! What it seals, the running server can read; what is sealed to people ([`super::content`]) it cannot open.

use std::fmt;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use hkdf::Hkdf;
use hkdf::hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{aead, random_bytes};

const LENGTH: usize = 32;

/// What a subkey is for. A blob of one purpose never opens as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// The state of a form in its cookie.
    Cookie,
    /// First-look facts and the chain of a request.
    Facts,
    /// Messages waiting in the outbox.
    Mail,
    /// The secret of a person's second factor.
    Totp,
    /// The outer layer around wraps of desks whose turn has not come.
    WrapLayer,
    /// The one salt of all follow codes.
    FollowSalt,
    /// The follow code of a form.
    FollowCode,
    /// Invitations and enrolments under way: names and addresses of future coordinators.
    Token,
    /// The name under which a form counts as sent.
    Flow,
    /// The names of addresses whose attempts are counted.
    Attempts,
    /// Listings that were proposed, until somebody decides.
    Proposal,
    /// What was told to be broken at a desk.
    Finding,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 12] = [
        Self::Cookie,
        Self::Facts,
        Self::Mail,
        Self::Totp,
        Self::WrapLayer,
        Self::FollowSalt,
        Self::FollowCode,
        Self::Token,
        Self::Flow,
        Self::Attempts,
        Self::Proposal,
        Self::Finding,
    ];

    // These labels are part of every stored blob: a changed label makes old data unreadable.
    const fn label(self) -> &'static [u8] {
        match self {
            Self::Cookie => b"buddywijzer/cookie/1",
            Self::Facts => b"buddywijzer/facts/1",
            Self::Mail => b"buddywijzer/mail/1",
            Self::Totp => b"buddywijzer/totp/1",
            Self::WrapLayer => b"buddywijzer/wrap-layer/1",
            Self::FollowSalt => b"buddywijzer/follow-salt/1",
            Self::FollowCode => b"buddywijzer/follow-code/1",
            Self::Token => b"buddywijzer/token/1",
            Self::Flow => b"buddywijzer/flow/1",
            Self::Attempts => b"buddywijzer/attempts/1",
            Self::Proposal => b"buddywijzer/proposal/1",
            Self::Finding => b"buddywijzer/finding/1",
        }
    }
}

/// Why the key file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// It cannot be read.
    #[error("the key file {0} cannot be read: {1}")]
    Read(PathBuf, #[source] io::Error),
    /// It cannot be made.
    #[error("the key file {0} cannot be written: {1}")]
    Write(PathBuf, #[source] io::Error),
    /// It does not hold exactly 32 bytes.
    #[error(
        "the key file {0} is damaged: it must hold exactly 32 bytes; put back the copy that belongs to this database"
    )]
    Length(PathBuf),
    /// Others than its owner may read or write it.
    #[error(
        "the key file {0} may be read by others (mode {1:o}); chmod 600 it, and think of who could have copied it"
    )]
    TooOpen(PathBuf, u32),
}

/// The server's key. Shown nowhere, wiped from memory when dropped.
pub struct ServerKey(Zeroizing<[u8; LENGTH]>);

impl fmt::Debug for ServerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ServerKey(…)")
    }
}

impl ServerKey {
    /// A new key that is in no file: for tests and throw-away sites.
    #[must_use]
    pub fn random() -> Self {
        Self(Zeroizing::new(random_bytes()))
    }

    /// The key of `path`, or `None` where there is no file.
    ///
    /// # Errors
    /// When the file cannot be read, has another length, or is open to its group or to others.
    pub fn load(path: &Path) -> Result<Option<Self>, KeyFileError> {
        let wrong = |error| KeyFileError::Read(path.to_owned(), error);
        let mut file = match File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(wrong(error)),
        };
        let meta = file.metadata().map_err(wrong)?;
        if meta.mode() & 0o077 != 0 {
            return Err(KeyFileError::TooOpen(path.to_owned(), meta.mode() & 0o777));
        }
        if meta.len() != LENGTH as u64 {
            return Err(KeyFileError::Length(path.to_owned()));
        }
        let mut bytes = Zeroizing::new([0; LENGTH]);
        file.read_exact(bytes.as_mut()).map_err(wrong)?;
        Ok(Some(Self(bytes)))
    }

    /// The key of `path`; where there is none yet, a new one, on disk before this returns.
    ///
    /// The caller looks first whether a database without its key is the matter: a new key opens nothing of it.
    ///
    /// # Errors
    /// As [`ServerKey::load`], and when the file cannot be written.
    pub fn load_or_create(path: &Path) -> Result<Self, KeyFileError> {
        if let Some(key) = Self::load(path)? {
            return Ok(key);
        }
        Self::random().store_new(path).map_err(|error| KeyFileError::Write(path.to_owned(), error))?;
        // Read back: when another process was first, its key is the key.
        Self::load(path)?.ok_or_else(|| KeyFileError::Read(path.to_owned(), io::ErrorKind::NotFound.into()))
    }

    /// Writes beside `path`, then links: there is never half a key, and never a second one over the first.
    fn store_new(&self, path: &Path) -> io::Result<()> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        let mut name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_owned();
        name.push(format!(".{}", super::random_handle()));
        let beside = folder.join(name);
        let written = (|| {
            let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside)?;
            file.write_all(self.0.as_ref())?;
            file.sync_all()?;
            match fs::hard_link(&beside, path) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
                _ => Ok(()),
            }
        })();
        let removed = fs::remove_file(&beside);
        written?;
        removed?;
        File::open(folder)?.sync_all()
    }

    /// The subkey of a purpose (HKDF-SHA256).
    #[must_use]
    pub fn subkey(&self, purpose: Purpose) -> Zeroizing<[u8; LENGTH]> {
        let mut key = Zeroizing::new([0; LENGTH]);
        Hkdf::<Sha256>::new(None, self.0.as_ref())
            .expand(purpose.label(), key.as_mut())
            .expect("32 bytes are within what HKDF-SHA256 gives");
        key
    }

    /// Seals `plaintext` for a purpose; `aad` (an id, a name) must be given again to open it.
    #[must_use]
    pub fn seal(&self, purpose: Purpose, aad: &[u8], plaintext: &[u8]) -> Vec<u8> {
        aead::seal(&self.subkey(purpose), aad, plaintext)
    }

    /// Opens what [`ServerKey::seal`] made: `None` when key, purpose, `aad` or any byte is another.
    #[must_use]
    pub fn open(&self, purpose: Purpose, aad: &[u8], blob: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        aead::open(&self.subkey(purpose), aad, blob)
    }

    /// A keyed hash (HMAC-SHA256) of several parts: the same for the same parts, and unguessable without the key.
    #[must_use]
    pub fn keyed_hash(&self, purpose: Purpose, parts: &[&[u8]]) -> [u8; 32] {
        let key = self.subkey(purpose);
        let mut mac = Hmac::<Sha256>::new_from_slice(key.as_ref()).expect("HMAC takes a key of any length");
        mac.update(&aead::joined(parts));
        mac.finalize().into_bytes().into()
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    const ALL: [Purpose; 10] = [
        Purpose::Cookie,
        Purpose::Facts,
        Purpose::Mail,
        Purpose::Totp,
        Purpose::WrapLayer,
        Purpose::FollowSalt,
        Purpose::FollowCode,
        Purpose::Token,
        Purpose::Flow,
        Purpose::Attempts,
    ];

    #[test]
    fn a_key_is_made_once_and_only_for_its_owner() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/server.key");
        assert!(ServerKey::load(&path).unwrap().is_none());
        let first = ServerKey::load_or_create(&path).unwrap();
        let second = ServerKey::load_or_create(&path).unwrap();
        assert_eq!(first.0, second.0);
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(path.parent().unwrap()).unwrap().mode() & 0o777, 0o700);
        let names: Vec<_> = fs::read_dir(path.parent().unwrap()).unwrap().collect();
        assert_eq!(names.len(), 1, "nothing is left beside the key: {names:?}");
    }

    #[test]
    fn starts_at_the_same_time_agree_on_one_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("server.key");
        let keys: Vec<_> = std::thread::scope(|scope| {
            let starts: Vec<_> =
                (0..8).map(|_| scope.spawn(|| ServerKey::load_or_create(&path).unwrap())).collect();
            starts.into_iter().map(|start| start.join().unwrap()).collect()
        });
        assert!(keys.iter().all(|key| key.0 == keys[0].0));
    }

    #[test]
    fn a_damaged_or_open_file_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("server.key");
        for length in [0, 31, 33] {
            fs::write(&path, vec![1; length]).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
            assert!(matches!(ServerKey::load_or_create(&path), Err(KeyFileError::Length(_))), "{length}");
            assert_eq!(fs::metadata(&path).unwrap().len(), length as u64);
        }
        fs::write(&path, [1; 32]).unwrap();
        for mode in [0o640, 0o604, 0o644, 0o660, 0o610] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            assert!(matches!(ServerKey::load(&path), Err(KeyFileError::TooOpen(_, found)) if found == mode));
        }
    }

    #[test]
    fn every_purpose_has_its_own_key() {
        let key = ServerKey::random();
        for (i, one) in ALL.iter().enumerate() {
            let blob = key.seal(*one, b"a", b"tekst");
            for (j, other) in ALL.iter().enumerate() {
                assert_eq!(key.open(*other, b"a", &blob).is_some(), i == j, "{one:?} {other:?}");
                assert_eq!(
                    key.keyed_hash(*one, &[b"x"]) == key.keyed_hash(*other, &[b"x"]),
                    i == j,
                    "{one:?} {other:?}"
                );
            }
            assert!(ServerKey::random().open(*one, b"a", &blob).is_none());
        }
    }

    #[test]
    fn old_data_stays_readable() {
        // A fixed key and the answer that Python computed (hmac, hashlib): fails when a label or the derivation changes, which would orphan stored data.
        let key = ServerKey(Zeroizing::new([7; 32]));
        let hash = key.keyed_hash(Purpose::Flow, &[b"abc", b"def"]);
        let text: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(text, "636251d85bc78c97b52263212dbbbfbc092b74c64a0d7c497718cd997e3c60fc");
    }

    #[test]
    fn it_shows_itself_to_nobody() {
        assert_eq!(format!("{:?}", ServerKey::random()), "ServerKey(…)");
    }
}
