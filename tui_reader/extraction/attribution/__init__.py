"""Attribution: from the marks and the words of an article to who said what."""
