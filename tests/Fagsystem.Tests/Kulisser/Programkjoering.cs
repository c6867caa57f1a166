namespace Fagsystem.Tests.Kulisser;

/// <summary>What a run of the program left behind.</summary>
internal sealed record Programkjoering(int Kode, string Ut, string Feil)
{
    /// <summary>Exit code 2 and one line on stderr, without a stack trace.</summary>
    public void SkalHaFeilet(params string[] medOrd)
    {
        Assert.Equal(2, Kode);
        var linje = Assert.Single(Feil.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", linje, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", linje, StringComparison.Ordinal);
        Assert.All(medOrd, ord => Assert.Contains(ord, linje, StringComparison.Ordinal));
    }
}
