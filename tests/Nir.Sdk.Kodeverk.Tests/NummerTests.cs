namespace Nir.Sdk.Kodeverk.Tests;

/// <summary>
/// A number is kept in databases for ever, so that every one ever given stands in nummer.txt.
/// A line there is never changed and never removed; a new code adds one.
/// </summary>
public sealed class NummerTests
{
    private static readonly string[] Current =
    [
        .. KodeverkRegistry.All.SelectMany(list =>
            list.Entries.Select(entry => FormattableString.Invariant($"{list.Navn} {entry.Nummer} {entry.Kode}"))),
    ];

    private static readonly string[] Pinned =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "nummer.txt")).Where(line => line.Length > 0)];

    [Fact]
    public void A_number_once_given_stays_with_its_code()
    {
        var broken = Pinned.Except(Current, StringComparer.Ordinal).ToList();

        Assert.True(
            broken.Count == 0,
            $"These numbers have another code now, or none. Give them back, and take new numbers for new codes:\n{string.Join('\n', broken)}");
    }

    [Fact]
    public void Every_number_is_pinned_in_the_order_of_lists_and_numbers() =>
        Assert.True(
            Pinned.SequenceEqual(Current, StringComparer.Ordinal),
            $"tests/Nir.Sdk.Kodeverk.Tests/nummer.txt must hold exactly these lines:\n{string.Join('\n', Current)}\n");
}
