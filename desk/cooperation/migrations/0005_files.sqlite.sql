-- Partners and agreements have files too.
ALTER TABLE proceedings_files RENAME TO document_files;
