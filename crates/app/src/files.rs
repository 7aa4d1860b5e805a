//! Pictures, models and documents: named by what they hold, so that a name never changes its meaning.

use std::{fmt::Write, path::Path};

use object_store::{ObjectStore, ObjectStoreExt, PutPayload, local::LocalFileSystem, path::Path as Key};
use sha2::{Digest, Sha256};

/// Where files lie.
#[derive(Debug)]
pub struct Files {
    store: Box<dyn ObjectStore>,
}

/// A file could not be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// The store does not answer as it should.
    #[error("failed to reach the file store")]
    Store(#[from] object_store::Error),
    /// The folder cannot be made.
    #[error("failed to make the folder of the files")]
    Folder(#[from] std::io::Error),
}

impl Files {
    /// Files in a folder, which is made if it is not there.
    pub fn in_folder(folder: &Path) -> Result<Self, FilesError> {
        std::fs::create_dir_all(folder)?;
        Ok(Self { store: Box::new(LocalFileSystem::new_with_prefix(folder)?) })
    }

    /// Keeps a file and says under which name; the same bytes with the same ending have one name.
    pub async fn put(&self, bytes: Vec<u8>, ending: &str) -> Result<String, FilesError> {
        let name = format!("{}.{ending}", name_hash(&Sha256::digest(&bytes), 16));
        self.store.put(&Key::from(name.as_str()), PutPayload::from(bytes)).await?;
        Ok(name)
    }

    /// The bytes under a name, if there are any.
    pub async fn get(&self, name: &str) -> Result<Option<Vec<u8>>, FilesError> {
        match self.store.get(&Key::from(name)).await {
            Ok(found) => Ok(Some(found.bytes().await?.to_vec())),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

/// The first bytes of a hash as figures.
pub(crate) fn name_hash(hash: &[u8], bytes: usize) -> String {
    let mut name = String::with_capacity(2 * bytes);
    for byte in hash.iter().take(bytes) {
        // Writing to a text cannot fail.
        write!(name, "{byte:02x}").ok();
    }
    name
}
