//! Passwords and tokens: what is stored opens nothing.

use argon2::{Argon2, PasswordHasher, PasswordVerifier, password_hash::phc::PasswordHash};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::files::name_hash;

/// An argon2id hash with its own salt; nothing where the password cannot be hashed.
pub(super) fn hash(password: &str) -> Option<String> {
    Argon2::default().hash_password(password.as_bytes()).ok().map(|hash| hash.to_string())
}

/// Whether a password belongs to a hash; takes as long where there is none.
pub(super) fn verify(password: &str, stored: Option<&str>) -> bool {
    let Some(stored) = stored else {
        return hash(password).is_none();
    };
    let parsed = PasswordHash::new(stored);
    parsed.is_ok_and(|parsed| Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())
}

/// A token that nobody guesses.
pub(super) fn new_token() -> String {
    format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple())
}

/// What is stored of a token.
pub(super) fn hash_token(token: &str) -> String {
    name_hash(&Sha256::digest(token.as_bytes()), 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_password_opens_its_hash() {
        let stored = hash("верный пароль").unwrap();
        assert!(stored.starts_with("$argon2id$"), "{stored}");
        assert!(verify("верный пароль", Some(&stored)));
        assert!(!verify("неверный", Some(&stored)));
        assert!(!verify("верный пароль", None));
        assert!(!verify("x", Some("nonsense")));
    }
}
