export const id = 5104;
export const ids = [5104];
export const modules = {

/***/ 45104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ crc32)
/* harmony export */ });
/* unused harmony export portableCrc32 */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);

/** Continues a CRC-32 over more bytes; starts from 0. Node's own where there is one (20.15, 22.2), as it is far faster. */
const crc32 = node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32 ?? portableCrc32;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++)
        remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
    return remainder;
});
/** CRC-32 (ISO 3309, reflected polynomial 0xEDB88320) a byte at a time. */
function portableCrc32(bytes, crc) {
    let remainder = ~crc;
    for (const byte of bytes)
        remainder = (TABLE[(remainder ^ byte) & 0xff] ?? 0) ^ (remainder >>> 8);
    return ~remainder >>> 0;
}


/***/ })

};
