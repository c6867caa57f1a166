namespace Fagsystem.Tests.Fixtures;

/// <summary>What a run of the program left behind.</summary>
internal sealed record ProgramRun(int Kode, string Ut, string Error)
{
    /// <summary>Exit code 2 and one line on stderr, without a stack trace.</summary>
    public void ShouldHaveFailed(params string[] withWords)
    {
        Assert.Equal(2, Kode);
        var line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
        Assert.All(withWords, word => Assert.Contains(word, line, StringComparison.Ordinal));
    }
}
