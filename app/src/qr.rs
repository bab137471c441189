//! QR codes as inline SVG.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// The QR code of a text as an `<svg>` element with a quiet zone, dark on white whatever the colour scheme.
/// Empty where the text is too long for a QR code (2,331 bytes at this level).
#[must_use]
pub fn qr_svg(text: &str) -> String {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Medium) else { return String::new() };
    let quiet = 4;
    let size = code.size() + 2 * quiet;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                // Writing to a String cannot fail.
                let _ = write!(path, "M{} {}h{}v1H{}z", start + quiet, y + quiet, x - start, start + quiet);
            }
            x += 1;
        }
    }
    format!(
        "<svg class=\"qr\" viewBox=\"0 0 {size} {size}\" width=\"{px}\" height=\"{px}\" role=\"img\" aria-labelledby=\"qr-naam\" shape-rendering=\"crispEdges\"><rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>",
        px = size * 5,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_one_path_and_a_text_too_long_is_none() {
        let svg = qr_svg("otpauth://totp/Buddywijzer:a@b.be?secret=JBSWY3DPEHPK3PXP&issuer=Buddywijzer");
        assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"), "{svg}");
        assert_eq!(svg.matches("<path").count(), 1);
        assert_eq!(qr_svg(&"x".repeat(5000)), "");
    }
}
