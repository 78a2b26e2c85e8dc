# Names of things, as the answer view, the lists and the alerts show them.

topic-other = Other
