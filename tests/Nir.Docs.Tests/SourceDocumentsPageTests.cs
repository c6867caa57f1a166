namespace Nir.Docs.Tests;

public sealed class SourceDocumentsPageTests
{
    [Fact]
    public void Every_sentence_has_a_test_or_a_reason_and_not_both()
    {
        var tests = SourceDocumentsPage.FindTests();

        var wrong = SourceDocumentsPage.Documents()
            .SelectMany(static document => document.Sentences)
            .Where(sentence => tests[sentence.Id].Any() == (sentence.WhyNot is not null))
            .Select(static sentence => sentence.Id);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_test_names_a_sentence_that_exists()
    {
        var ids = SourceDocumentsPage.Documents().SelectMany(static document => document.Sentences).Select(static sentence => sentence.Id).ToHashSet();

        Assert.All(SourceDocumentsPage.FindTests(), test => Assert.Contains(test.Key, ids));
    }

    [Fact]
    public void Every_id_is_used_once()
    {
        var ids = SourceDocumentsPage.Documents().SelectMany(static document => document.Sentences).Select(static sentence => sentence.Id).ToList();

        Assert.Equal(ids.Distinct(), ids);
    }
}
