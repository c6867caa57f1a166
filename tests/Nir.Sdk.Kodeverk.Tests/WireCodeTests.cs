using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nir.Shared;

namespace Nir.Sdk.Kodeverk.Tests;

public sealed class WireCodeTests
{
    public static TheoryData<string> Lister => KodeverkType.Lister;

    [Theory, MemberData(nameof(Lister))]
    public void Every_code_reads_back_from_its_wire_code(string list)
    {
        var type = KodeverkType.From(list);

        Assert.All(type.All, entry =>
        {
            Assert.True(type.TryParse(entry.Kode, out var value));
            Assert.True(type.TryParse(Encoding.UTF8.GetBytes(entry.Kode), out var utf8Value));
            Assert.Equal(type.GetValue(entry), value);
            Assert.Equal(type.GetValue(entry), utf8Value);
            Assert.Equal(entry.Kode, type.ToKode(value));
        });
    }

    [Theory, MemberData(nameof(Lister))]
    public void Nothing_near_a_wire_code_reads_as_one(string list)
    {
        var type = KodeverkType.From(list);
        var koder = type.All.Select(entry => entry.Kode).ToHashSet(StringComparer.Ordinal);
        string[] near =
        [
            "", " ", "-", "ukjent", "Ukjent", "0", "1",
            .. type.All.Select(entry => type.Member(type.GetValue(entry))),
            .. koder.SelectMany(kode => (string[])
                [kode.ToUpperInvariant(), kode + " ", " " + kode, kode + "\0", kode + "a", kode[..^1], "x" + kode[1..], kode[..^1] + "å"]),
        ];

        Assert.All(near.Where(text => !koder.Contains(text)), text =>
        {
            Assert.False(type.TryParse(text, out var value));
            Assert.False(type.TryParse(Encoding.UTF8.GetBytes(text), out var utf8Value));
            Assert.Equal((0, 0), (value, utf8Value));
        });
    }

    [Fact]
    public void The_two_parsers_agree_on_any_text() =>
        Prop.ForAll<NonNull<string>>(text => KodeverkRegistry.All.All(list =>
        {
            var type = KodeverkType.From(list.Navn);
            var read = type.TryParse(text.Get, out var value);
            return read == type.TryParse(Encoding.UTF8.GetBytes(text.Get), out var utf8Value)
                && value == utf8Value
                && read == type.All.Any(entry => entry.Kode == text.Get);
        })).QuickCheckThrowOnFailure();

    [Theory, MemberData(nameof(Lister))]
    public void Reading_and_asking_allocate_nothing(string list)
    {
        var type = KodeverkType.From(list);
        var koder = type.All.Select(entry => (Text: entry.Kode, Utf8: Encoding.UTF8.GetBytes(entry.Kode))).ToArray();
        var all = ReadAndAsk(type, koder);

        // Counters move in steps, so that one more reading could hide; a thousand cannot.
        var allocated = Allocation.Least(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                all &= ReadAndAsk(type, koder);
            }
        });

        Assert.True(all);
        Assert.Equal(0, allocated);
    }

    [Theory, MemberData(nameof(Lister))]
    public void What_is_not_in_the_list_has_no_wire_code(string list)
    {
        var type = KodeverkType.From(list);

        Assert.All([0, -1, int.MaxValue, type.All.Max(entry => entry.Nummer) + 1], value =>
        {
            var refused = Assert.Throws<ArgumentOutOfRangeException>(() => type.ToKode(value));
            Assert.Contains(list, refused.Message, StringComparison.Ordinal);
            Assert.False(type.IsDefined(value));
            Assert.Null(type.FindEntry(value));
            Assert.Equal(("Ukjent", "Unknown"), (type.GetNavn(value), type.GetNavnEn(value)));
        });
    }

    private static bool ReadAndAsk(KodeverkType type, (string Text, byte[] Utf8)[] koder)
    {
        var all = !type.TryParse("finnes-ikke", out _) && !type.TryParse("finnes-ikke"u8, out _);
        foreach (var (text, utf8) in koder)
        {
            all &= type.TryParse(text, out var value) && type.TryParse(utf8, out _);
            all &= type.IsDefined(value) && type.ToKode(value) == text && type.GetNavn(value).Length > 0;
            _ = type.IsValid(value, new DateOnly(2026, 1, 1)) && type.IsValid(value, Lovverk.Integreringsloven);
        }

        return all;
    }
}
