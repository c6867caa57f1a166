using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Identifikatorer;
using Nir.Shared;

namespace Nir.Sdk.Tests.Identifikatorer;

/// <summary>What holds for every kind of identifier: how it is read, compared and left out.</summary>
public abstract class IdentifikatorTests<T>
    where T : struct, IParsable<T>, ISpanParsable<T>, IUtf8SpanParsable<T>, ISpanFormattable, IUtf8SpanFormattable, IEquatable<T>
{
    protected abstract string Navn { get; }

    protected abstract string EnGyldig { get; }

    protected abstract Gen<string> Gyldige { get; }

    protected abstract bool ErOppgitt(T verdi);

    /// <summary>The digits: <c>AvsloerVerdi</c> where the number is masked, <c>ToString</c> where it is not.</summary>
    protected abstract string Sifre(T verdi);

    protected abstract (bool Lest, T Verdi, Tolkningsfeil Feil) Les(ReadOnlySpan<char> tekst);

    protected abstract (bool Lest, T Verdi, Tolkningsfeil Feil) LesUtf8(ReadOnlySpan<byte> tekst);

    protected abstract (bool Lest, T Verdi) LesStreng(string? tekst);

    protected abstract bool ErLik(T venstre, T hoeyre);

    protected abstract bool ErUlik(T venstre, T hoeyre);

    [Fact]
    public void What_is_read_is_what_comes_out() => Egenskap.Gjelder(Gyldige, tekst =>
    {
        var verdi = T.Parse(tekst, null);

        Assert.Equal(tekst, Sifre(verdi));
        Assert.True(ErOppgitt(verdi));
    });

    [Fact]
    public void All_ways_to_read_a_text_agree() => Egenskap.Gjelder(Gen.OneOf(Gyldige, Egenskap.NestenSifre), tekst =>
    {
        var utf8 = Encoding.UTF8.GetBytes(tekst);
        var (lest, verdi, feil) = Les(tekst);

        Assert.Equal(lest, feil == Tolkningsfeil.Ingen);
        Assert.Equal(lest, ErOppgitt(verdi));
        Assert.Equal((lest, verdi, feil), LesUtf8(utf8));
        Assert.Equal((lest, verdi), LesStreng(tekst));
        Assert.Equal((lest, verdi), (TryParseStreng<T>(tekst, out var fraStreng), fraStreng));
        Assert.Equal((lest, verdi), (T.TryParse(tekst.AsSpan(), null, out var fraTegn), fraTegn));
        Assert.Equal((lest, verdi), (T.TryParse(utf8, null, out var fraUtf8), fraUtf8));
    });

    [Fact]
    public void Parse_throws_exactly_when_TryParse_says_no() => Egenskap.Gjelder(Gen.OneOf(Gyldige, Egenskap.NestenSifre), tekst =>
    {
        var (lest, verdi, _) = Les(tekst);
        Func<T>[] alle = [() => ParseStreng<T>(tekst), () => T.Parse(tekst.AsSpan(), null), () => T.Parse(Encoding.UTF8.GetBytes(tekst), null)];

        foreach (var les in alle)
        {
            if (lest)
                Assert.Equal(verdi, les());
            else
                Assert.Throws<FormatException>(() => les());
        }
    });

    [Fact]
    public void A_failed_parse_never_shows_the_value() => Egenskap.Gjelder(Egenskap.NestenSifre.Where(tekst => !Les(tekst).Lest), tekst =>
    {
        var feil = Assert.Throws<FormatException>(() => T.Parse(tekst, null));

        Assert.DoesNotContain(feil.Message, char.IsDigit);
        Assert.Null(feil.InnerException);
        Assert.Empty(feil.Data);
    });

    [Fact]
    public void A_failed_parse_says_what_is_expected_and_why_it_failed()
    {
        var tekst = EnGyldig;

        var forLang = Assert.Throws<FormatException>(() => T.Parse(tekst + "0", null)).Message;
        var medTegn = Assert.Throws<FormatException>(() => T.Parse("x" + tekst[1..], null)).Message;

        Assert.StartsWith($"Not a valid {Navn}: ", forLang, StringComparison.Ordinal);
        Assert.Contains("Expected exactly", forLang, StringComparison.Ordinal);
        Assert.Contains("wrong length", forLang, StringComparison.Ordinal);
        Assert.Contains("not a digit", medTegn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" {0}")]
    [InlineData("{0} ")]
    [InlineData("{0}\n")]
    [InlineData("+{0}")]
    [InlineData("{0}\0")]
    public void Nothing_is_trimmed_or_skipped(string moenster) =>
        Assert.Equal(Tolkningsfeil.UgyldigTegn, Les(string.Format(CultureInfo.InvariantCulture, moenster, EnGyldig)).Feil);

    [Fact]
    public void Digits_of_other_scripts_are_no_digits()
    {
        var tekst = EnGyldig;

        Assert.Equal(Tolkningsfeil.UgyldigTegn, Les(string.Concat(tekst.Select(siffer => (char)(siffer - '0' + '\u0660')))).Feil);
        Assert.Equal(Tolkningsfeil.UgyldigTegn, Les(string.Concat(tekst.Select(siffer => (char)(siffer + 0x100)))).Feil);
    }

    [Fact]
    public void One_digit_too_few_or_too_many_is_a_wrong_length()
    {
        var tekst = EnGyldig;

        Assert.Equal(Tolkningsfeil.FeilLengde, Les(tekst.AsSpan(1)).Feil);
        Assert.Equal(Tolkningsfeil.FeilLengde, Les(tekst + "0").Feil);
        Assert.Equal(Tolkningsfeil.Ingen, Les(tekst).Feil);
    }

    [Fact]
    public void Null_and_empty_text_are_nothing_to_read()
    {
        Assert.Equal(Tolkningsfeil.Tom, Les("").Feil);
        Assert.Equal((false, default(T)), LesStreng(null));
        Assert.False(TryParseStreng<T>(null, out _));
        Assert.Throws<ArgumentNullException>(() => ParseStreng<T>(null!));
    }

    [Fact]
    public void Reading_a_text_allocates_nothing()
    {
        string[] tekster = [EnGyldig, "", "123", "12 34", new string('*', EnGyldig.Length), new string('9', EnGyldig.Length)];
        foreach (var tekst in tekster)
        {
            var utf8 = Encoding.UTF8.GetBytes(tekst);
            var leste = 0;

            var allokert = Allokering.Minst(() => leste = LesMange(tekst, utf8, antall: 1000));

            Assert.Equal(Les(tekst).Lest ? 2000 : 0, leste);
            Assert.Equal(0, allokert);
        }
    }

    [Fact]
    public void Equal_numbers_are_equal_and_different_ones_are_not() => Egenskap.Gjelder(Gyldige.Two(), par =>
    {
        var (foerste, andre) = (T.Parse(par.Item1, null), T.Parse(par.Item2, null));
        var like = par.Item1 == par.Item2;

        Assert.Equal(like, foerste.Equals(andre));
        Assert.Equal(like, foerste.Equals((object)andre));
        Assert.Equal(like, ErLik(foerste, andre));
        Assert.Equal(!like, ErUlik(foerste, andre));
        Assert.Equal(T.Parse(par.Item1, null).GetHashCode(), foerste.GetHashCode());
        Assert.False(foerste.Equals(par.Item1));
    });

    [Fact]
    public void All_ways_to_print_a_number_agree() => Egenskap.Gjelder(Gyldige, tekst =>
    {
        var verdi = T.Parse(tekst, null);
        var (tegn, byter) = (new char[20], new byte[20]);

        Assert.True(verdi.TryFormat(tegn, out var antallTegn, "X", null));
        Assert.True(verdi.TryFormat(byter, out var antallByter, "X", null));
        Assert.Equal(verdi.ToString(), new string(tegn, 0, antallTegn));
        Assert.Equal(verdi.ToString(), Encoding.UTF8.GetString(byter, 0, antallByter));
        Assert.Equal(verdi.ToString(), verdi.ToString("X", CultureInfo.GetCultureInfo("ar")));
        Assert.Equal(verdi.ToString(), $"{verdi:X}");
        Assert.Equal(tekst.Length, antallTegn);
    });

    [Fact]
    public void Too_little_room_to_print_takes_nothing()
    {
        var verdi = T.Parse(EnGyldig, null);

        Assert.False(verdi.TryFormat(new char[EnGyldig.Length - 1], out var tegn, default, null));
        Assert.False(verdi.TryFormat(new byte[EnGyldig.Length - 1], out var byter, default, null));
        Assert.Equal((0, 0), (tegn, byter));
        Assert.True(verdi.TryFormat(new char[EnGyldig.Length], out _, default, null));
    }

    [Fact]
    public void Default_is_not_given_and_prints_as_nothing()
    {
        T verdi = default;

        Assert.False(ErOppgitt(verdi));
        Assert.Equal("", verdi.ToString());
        Assert.Equal("", $"{verdi}");
        Assert.True(verdi.TryFormat(Span<char>.Empty, out var tegn, "G", CultureInfo.InvariantCulture));
        Assert.True(verdi.TryFormat(Span<byte>.Empty, out var byter, "G", CultureInfo.InvariantCulture));
        Assert.Equal((0, 0), (tegn, byter));
        Assert.NotEqual(T.Parse(EnGyldig, null), verdi);
        Assert.True(ErLik(verdi, default));
    }

    // On T itself the method of the span interface hides that of the string interface.
    private static TStreng ParseStreng<TStreng>(string tekst)
        where TStreng : IParsable<TStreng> => TStreng.Parse(tekst, null);

    private static bool TryParseStreng<TStreng>(string? tekst, out TStreng? verdi)
        where TStreng : IParsable<TStreng> => TStreng.TryParse(tekst, null, out verdi);

    private int LesMange(string tekst, byte[] utf8, int antall)
    {
        var leste = 0;
        for (var i = 0; i < antall; i++)
        {
            leste += Les(tekst).Lest ? 1 : 0;
            leste += LesUtf8(utf8).Lest ? 1 : 0;
        }

        return leste;
    }
}
