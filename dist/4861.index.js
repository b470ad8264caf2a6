export const id = 4861;
export const ids = [4861];
export const modules = {

/***/ 94861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createMenderArtifactFiles: () => (/* reexport */ createMenderArtifactFiles)
});

// UNUSED EXPORTS: MAX_ARTIFACT_BYTES, lookAtScript, lookAtSource, readMenderArtifact, writeMenderArtifact

// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/look-at.js
var look_at = __webpack_require__(57496);
// EXTERNAL MODULE: ./packages/core/lib/mender-artifact/io/write-artifact.js + 4 modules
var write_artifact = __webpack_require__(10639);
;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/io/artifact-files.js


/** Makes the port that the use case of bundling writes artifacts by. */
function createMenderArtifactFiles() {
    return { lookAtSource: look_at/* lookAtSource */.E, lookAtScript: look_at/* lookAtScript */.I, write: write_artifact/* writeMenderArtifact */.h };
}

;// CONCATENATED MODULE: ./packages/core/lib/mender-artifact/io/index.js







/***/ })

};
