"""The only room that touches the disk.

Files and settings:
    walking.py, walking_apart.py, files.py, patience.py, readiness.py   files found, refused, read; disks that never
                                          answer; pipes
    reading.py, parts.py, part_names.py   files to articles, those that hold several among them
    beginnings.py, large_files.py         long ones: the beginning at once, the rest in a process of its own
    batch.py, jobs.py, workers.py, worker.py   many files in several processes
    apart.py, progress.py, precedence.py  bulk work on a library in a process of its own, held and ended from here;
                                          it gives way to the keys
    locations.py, settings.py, settings_file.py, writing.py   where things are kept, and what the user set
    crash_reports.py                      what is written down of a fault of ours

The library, one SQLite file (`library.py` has the door to all of it):
    rescue.py, salvaging.py, saved_marks.py   opens it whatever happened, and saves what cannot be made again;
                                          marks that wait for their articles
    database.py, schema.py, trouble.py    connections, tables and their migrations, faults in plain words
    shape.py, values.py, soundness.py     what may stand in the file, which may come from somebody else
    first_look.py, revised_look.py, shortened.py   what is seen first, read by SQLite alone
    stamps.py, places.py, code_version.py what proves that nothing changed
    codec.py, bodies.py                   articles as bytes
    prepared.py, indexing.py, grouping.py what is kept of an article; the rows that it is found by
    articles.py, lists.py, orders.py, summary_rows.py, marks.py   articles by content, lists, what the user marks
    opening.py, preparing.py, importing.py, watching.py, renewing.py   a file, a list of files, a folder that changes,
                                          what older code analysed
    unfinished.py                         imports that were broken off, and who began them
    query/, search.py                     the query language; articles and quotes for a query
    corrections.py, corrected.py, revising.py, furniture.py   what the reader corrected, what the library has learned
    speakers.py, related.py, stories.py   who said what, what else there is, what tells the same story
    annotations.py                        highlights and notes

Nothing is imported here: the first page is painted before a database is needed.
"""
