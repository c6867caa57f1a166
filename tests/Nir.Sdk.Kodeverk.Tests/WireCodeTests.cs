using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nir.Shared;

namespace Nir.Sdk.Kodeverk.Tests;

public sealed class WireCodeTests
{
    public static TheoryData<string> Lister => Kodeverkstype.Lister;

    [Theory, MemberData(nameof(Lister))]
    public void Every_code_reads_back_from_its_wire_code(string liste)
    {
        var type = Kodeverkstype.Of(liste);

        Assert.All(type.Alle, oppfoering =>
        {
            Assert.True(type.TryParse(oppfoering.Kode, out var verdi));
            Assert.True(type.TryParse(Encoding.UTF8.GetBytes(oppfoering.Kode), out var utf8Verdi));
            Assert.Equal(type.Verdi(oppfoering), verdi);
            Assert.Equal(type.Verdi(oppfoering), utf8Verdi);
            Assert.Equal(oppfoering.Kode, type.Kode(verdi));
        });
    }

    [Theory, MemberData(nameof(Lister))]
    public void Nothing_near_a_wire_code_reads_as_one(string liste)
    {
        var type = Kodeverkstype.Of(liste);
        var koder = type.Alle.Select(oppfoering => oppfoering.Kode).ToHashSet(StringComparer.Ordinal);
        string[] near =
        [
            "", " ", "-", "ukjent", "Ukjent", "0", "1",
            .. type.Alle.Select(oppfoering => type.Medlem(type.Verdi(oppfoering))),
            .. koder.SelectMany(kode => (string[])
                [kode.ToUpperInvariant(), kode + " ", " " + kode, kode + "\0", kode + "a", kode[..^1], "x" + kode[1..], kode[..^1] + "å"]),
        ];

        Assert.All(near.Where(text => !koder.Contains(text)), text =>
        {
            Assert.False(type.TryParse(text, out var verdi));
            Assert.False(type.TryParse(Encoding.UTF8.GetBytes(text), out var utf8Verdi));
            Assert.Equal((0, 0), (verdi, utf8Verdi));
        });
    }

    [Fact]
    public void The_two_parsers_agree_on_any_text() =>
        Prop.ForAll<NonNull<string>>(text => Kodeverksregister.Alle.All(liste =>
        {
            var type = Kodeverkstype.Of(liste.Navn);
            var read = type.TryParse(text.Get, out var verdi);
            return read == type.TryParse(Encoding.UTF8.GetBytes(text.Get), out var utf8Verdi)
                && verdi == utf8Verdi
                && read == type.Alle.Any(oppfoering => oppfoering.Kode == text.Get);
        })).QuickCheckThrowOnFailure();

    [Theory, MemberData(nameof(Lister))]
    public void Reading_and_asking_allocate_nothing(string liste)
    {
        var type = Kodeverkstype.Of(liste);
        var koder = type.Alle.Select(oppfoering => (Text: oppfoering.Kode, Utf8: Encoding.UTF8.GetBytes(oppfoering.Kode))).ToArray();
        var all = ReadAndAsk(type, koder);

        // Counters move in steps, so that one more reading could hide; a thousand cannot.
        var allocated = Allokering.Minst(() =>
        {
            for (var i = 0; i < 1000; i++)
                all &= ReadAndAsk(type, koder);
        });

        Assert.True(all);
        Assert.Equal(0, allocated);
    }

    [Theory, MemberData(nameof(Lister))]
    public void What_is_not_in_the_list_has_no_wire_code(string liste)
    {
        var type = Kodeverkstype.Of(liste);

        Assert.All([0, -1, int.MaxValue, type.Alle.Max(oppfoering => oppfoering.Nummer) + 1], verdi =>
        {
            var refused = Assert.Throws<ArgumentOutOfRangeException>(() => type.Kode(verdi));
            Assert.Contains(liste, refused.Message, StringComparison.Ordinal);
            Assert.False(type.ErDefinert(verdi));
            Assert.Null(type.Oppfoering(verdi));
            Assert.Equal(("Ukjent", "Unknown"), (type.Navn(verdi), type.NavnEn(verdi)));
        });
    }

    private static bool ReadAndAsk(Kodeverkstype type, (string Text, byte[] Utf8)[] koder)
    {
        var all = !type.TryParse("finnes-ikke", out _) && !type.TryParse("finnes-ikke"u8, out _);
        foreach (var (text, utf8) in koder)
        {
            all &= type.TryParse(text, out var verdi) && type.TryParse(utf8, out _);
            all &= type.ErDefinert(verdi) && type.Kode(verdi) == text && type.Navn(verdi).Length > 0;
            _ = type.ErGyldig(verdi, new DateOnly(2026, 1, 1)) && type.ErGyldig(verdi, Lovverk.Integreringsloven);
        }

        return all;
    }
}
