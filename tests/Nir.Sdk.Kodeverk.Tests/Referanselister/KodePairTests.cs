namespace Nir.Sdk.Kodeverk.Tests.Referanselister;

/// <summary>What holds for a reference list whose entries have a code of two letters and one of three.</summary>
public abstract class KodePairTests<T>
    where T : class
{
    protected abstract IEnumerable<T> All { get; }

    protected abstract (string Kode, string Kode3) Koder(T entry);

    protected abstract T? Find(string kode);

    [Fact]
    public void Every_entry_is_found_by_both_its_codes() =>
        Assert.All(All, expected =>
        {
            var (kode, kode3) = Koder(expected);
            Assert.Same(expected, Find(kode));
            Assert.Same(expected, Find(kode3));
        });
}
