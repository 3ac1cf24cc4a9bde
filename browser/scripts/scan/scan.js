// Reads QR codes where the browser cannot (most can on Android, few elsewhere), then offers to scan.
import { BarcodeDetector } from "./decode.js";

const native = self.BarcodeDetector;
const formats = native ? await native.getSupportedFormats().catch(() => []) : [];
if (!formats.includes("qr_code")) self.BarcodeDetector = BarcodeDetector;
document.getElementById("door-scan").hidden = !navigator.mediaDevices;
