use std::fs;

use super::*;
use crate::fixture::package;

/// RFC 8032, section 7.1, tests 1 to 3: secret, public, message, signature.
const VECTORS: [[&str; 4]; 3] = [
    [
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
    [
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ],
];

fn bytes(hex: &str) -> Vec<u8> {
    let byte = |at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    (0..hex.len()).step_by(2).map(byte).collect()
}

fn trusted(name: &str, secret: &SecretKey) -> TrustedKey {
    TrustedKey::new(name, &secret.public()).unwrap()
}

#[test]
fn keys_and_signatures_are_those_of_the_standard() {
    for [secret, public, message, signature] in VECTORS {
        let secret = SecretKey::parse(secret).unwrap();
        assert_eq!(secret.public(), public);
        let signed = secret.0.sign(&bytes(message));
        assert_eq!(hex::write(&signed.to_bytes()), signature);
        key::public(public).unwrap().verify_strict(&bytes(message), &signed).unwrap();
    }
}

/// What publishers have signed must stay signed.
#[test]
fn a_signature_from_the_field_still_fits() {
    let folder = package("a-plugin", "1.0.0");
    fs::write(
        folder.path().join(FILE),
        format!("key = \"{}\"\nsignature = \"97297fa006022f33340223f1a78271b47d25dc805e596f611ad956ca3447e57908eb024025f6f009de04a0f56c4f2444ddcdd67109ba7c4b59532f5ced057605\"\n", VECTORS[0][1]),
    )
    .unwrap();
    let package = Package::open(folder.path()).unwrap();

    let known = TrustedKey::new("RFC 8032", VECTORS[0][1]).unwrap();
    assert_eq!(package.signed_by(&[known]), Signature::Trusted { name: "RFC 8032".into() });
}

#[test]
fn a_package_says_who_signed_it_if_that_key_is_trusted() {
    let folder = package("a-plugin", "1.0.0");
    let (ours, other) = (new_key().unwrap(), new_key().unwrap());
    let before = Package::open(folder.path()).unwrap();
    assert_eq!(before.signed_by(&[trusted("Ours", &ours)]), Signature::None);

    let package = sign(folder.path(), &ours).unwrap();

    let known = [trusted("Other", &other), trusted("Ours", &ours)];
    assert_eq!(package.sha256(), before.sha256());
    assert_eq!(package.signed_by(&known), Signature::Trusted { name: "Ours".into() });
    assert_eq!(package.signed_by(&known[..1]), Signature::Unknown { key: ours.public() });
}

#[test]
fn a_package_can_be_signed_again_by_somebody_else() {
    let folder = package("a-plugin", "1.0.0");
    sign(folder.path(), &new_key().unwrap()).unwrap();
    fs::write(folder.path().join("plugin.sig.new"), "interrupted").unwrap();
    let second = new_key().unwrap();
    let package = sign(folder.path(), &second).unwrap();
    let name = "Second".to_owned();
    assert_eq!(package.signed_by(&[trusted("Second", &second)]), Signature::Trusted { name });
    assert_eq!(package.files().len(), 4);
}

#[test]
fn a_signature_does_not_fit_when_anything_has_changed() {
    let folder = package("a-plugin", "1.0.0");
    let secret = new_key().unwrap();
    let known = [trusted("Ours", &secret)];
    let good = sign(folder.path(), &secret).unwrap().signature().unwrap().to_owned();
    let worth = |text: &str| {
        fs::write(folder.path().join(FILE), text).unwrap();
        Package::open(folder.path()).unwrap().signed_by(&known)
    };
    assert_ne!(worth(&good), Signature::Invalid);

    let other = new_key().unwrap().public();
    let (signed, zeros) = (good.split('"').nth(3).unwrap(), "0".repeat(128));
    for bad in [
        String::new(),
        "key = 5".to_owned(),
        good.replace(&secret.public(), &other),
        good.replace(signed, &zeros),
        good.replace(signed, &signed[2..]),
        format!("{good}more = 1\n"),
        format!("{good}{good}"),
    ] {
        assert_eq!(worth(&bad), Signature::Invalid, "{bad}");
    }

    assert_ne!(worth(&good), Signature::Invalid);
    fs::write(folder.path().join("words/cy.txt"), "Helo").unwrap();
    assert_eq!(worth(&good), Signature::Invalid);
}

/// Under such a key, one signature fits almost any message.
#[test]
fn a_key_of_small_order_is_no_key() {
    let weak = format!("01{}", "0".repeat(62));
    assert_eq!(TrustedKey::new("Anybody", &weak), Err(BadKey));
    let signature = format!("01{}", "0".repeat(126));
    let text = format!("key = \"{weak}\"\nsignature = \"{signature}\"\n");
    assert_eq!(verify(&text, "", &[]), Signature::Invalid);
}

#[test]
fn a_text_that_is_no_key_is_refused_and_a_secret_is_never_printed() {
    for text in ["", "00", &"g".repeat(64), &"0".repeat(66)] {
        SecretKey::parse(text).unwrap_err();
        TrustedKey::new("Nobody", text).unwrap_err();
    }
    let secret = new_key().unwrap();
    assert!(!format!("{secret:?}").contains(&secret.reveal()));
    let again = SecretKey::parse(&format!("{}\n", secret.reveal())).unwrap();
    assert_eq!(again.public(), secret.public());
    assert_ne!(new_key().unwrap().public(), secret.public());
}
