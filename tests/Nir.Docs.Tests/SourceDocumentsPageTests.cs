namespace Nir.Docs.Tests;

public sealed class SourceDocumentsPageTests
{
    [Fact]
    public void Every_sentence_has_a_test_or_a_reason_and_not_both()
    {
        var tests = SourceDocumentsPage.FindTests();

        var wrong = SourceDocumentsPage.Dokumenter()
            .SelectMany(static dokument => dokument.Setninger)
            .Where(setning => tests[setning.Id].Any() == (setning.HvorforIkke is not null))
            .Select(static setning => setning.Id);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_test_names_a_sentence_that_exists()
    {
        var ids = SourceDocumentsPage.Dokumenter().SelectMany(static dokument => dokument.Setninger).Select(static setning => setning.Id).ToHashSet();

        Assert.All(SourceDocumentsPage.FindTests(), test => Assert.Contains(test.Key, ids));
    }

    [Fact]
    public void Every_id_is_used_once()
    {
        var ids = SourceDocumentsPage.Dokumenter().SelectMany(static dokument => dokument.Setninger).Select(static setning => setning.Id).ToList();

        Assert.Equal(ids.Distinct(), ids);
    }
}
