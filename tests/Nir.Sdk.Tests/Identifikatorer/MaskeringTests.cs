using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

/// <summary>What holds for the identifiers that are personal data: no way to print one shows a digit.</summary>
public abstract class MaskeringTests<T>
    where T : struct, ISpanFormattable, IUtf8SpanFormattable, IParsable<T>
{
    protected abstract string Maske { get; }

    protected abstract string Tekst { get; }

    protected abstract string AnnenTekst { get; }

    protected abstract string Avsloer(T verdi);

    protected abstract bool TryAvsloer(T verdi, Span<char> maal, out int skrevet);

    protected abstract Tolkningsfeil Feil(string tekst);

    private T Verdi => T.Parse(Tekst, null);

    [Fact]
    public void The_mask_is_as_long_as_the_number_and_all_stars()
    {
        Assert.Equal(Tekst.Length, Maske.Length);
        Assert.All(Maske, tegn => Assert.Equal('*', tegn));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("G")]
    [InlineData("D12")]
    [InlineData("R")]
    [InlineData("raw")]
    [InlineData("0000")]
    public void Every_format_prints_the_mask(string? format)
    {
        var tegn = new char[20];
        var byter = new byte[20];

        Assert.Equal(Maske, Verdi.ToString(format, CultureInfo.InvariantCulture));
        Assert.Equal(Maske, Verdi.ToString(format, CultureInfo.GetCultureInfo("nb-NO")));
        Assert.True(Verdi.TryFormat(tegn, out var antallTegn, format, null));
        Assert.True(Verdi.TryFormat(byter, out var antallByter, format, null));
        Assert.Equal(Maske, new string(tegn, 0, antallTegn));
        Assert.Equal(Maske, Encoding.UTF8.GetString(byter, 0, antallByter));
    }

    [Fact]
    public void Text_put_together_around_it_holds_the_mask()
    {
        var verdi = Verdi;

        Assert.Equal(Maske, verdi.ToString());
        Assert.Equal($"<{Maske}>", $"<{verdi}>");
        Assert.Equal($"<{Maske}>", $"<{verdi:X}>");
        Assert.Equal($"<{Maske.PadLeft(15)}>", $"<{verdi,15}>");
        Assert.Equal($"<{Maske}>", string.Format(CultureInfo.InvariantCulture, "<{0:D}>", verdi));
        Assert.Equal($"<{Maske}>", "<" + verdi + ">");
        Assert.Equal(Maske, new StringBuilder().Append(verdi).ToString());
        Assert.Equal(Maske, new StringBuilder().Append(CultureInfo.InvariantCulture, $"{verdi}").ToString());
        Assert.Equal(Maske, Convert.ToString((object)verdi, CultureInfo.InvariantCulture));
        Assert.Equal($"{Maske}, {Maske}", string.Join(", ", verdi, verdi));
    }

    [Fact]
    public void What_holds_it_prints_the_mask()
    {
        Assert.Equal($"Person {{ Id = {Maske}, Valgfri = {Maske} }}", new Person(Verdi, Verdi).ToString());
        Assert.Equal($"Person {{ Id = {Maske}, Valgfri =  }}", new Person(Verdi, null).ToString());
        Assert.Equal($"({Maske}, {Maske})", (Verdi, Verdi).ToString());
        Assert.Equal($"[{Maske}, {Maske}]", KeyValuePair.Create(Verdi, Verdi).ToString());
    }

    [Fact]
    public void A_debugger_shows_the_mask_and_nothing_that_holds_the_digits()
    {
        const BindingFlags alle = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var felt = typeof(T).GetFields(alle).Where(VisesIDebugger).Select(medlem => medlem.Name);
        var verdier = typeof(T).GetProperties(alle).Where(VisesIDebugger).Select(medlem => medlem.GetValue(Verdi)!);

        Assert.Equal("{ToString(),nq}", typeof(T).GetCustomAttribute<DebuggerDisplayAttribute>()?.Value);
        Assert.Empty(felt);
        Assert.All(verdier, verdi => Assert.True(verdi is bool or Enum, $"{verdi.GetType()} can hold digits."));
    }

    [Fact]
    public void A_hash_code_is_neither_the_number_nor_as_far_from_another_as_the_numbers_are()
    {
        var (tall, annet) = (long.Parse(Tekst, CultureInfo.InvariantCulture), long.Parse(AnnenTekst, CultureInfo.InvariantCulture));
        var (hash, annenHash) = (Verdi.GetHashCode(), T.Parse(AnnenTekst, null).GetHashCode());

        Assert.NotEqual(tall.GetHashCode(), hash);
        Assert.NotEqual(unchecked((int)(tall - annet)), unchecked(hash - annenHash));
    }

    [Fact]
    public void The_digits_come_out_of_one_named_method()
    {
        var tegn = new char[Tekst.Length];

        Assert.Equal(Tekst, Avsloer(Verdi));
        Assert.True(TryAvsloer(Verdi, tegn, out var skrevet));
        Assert.Equal((Tekst, Tekst.Length), (new string(tegn), skrevet));
        Assert.Equal(
            ["AvsloerVerdi", "ToString"],
            typeof(T).GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(metode => metode.ReturnType == typeof(string)).Select(metode => metode.Name).Order());
    }

    [Fact]
    public void What_is_not_given_has_no_digits_to_show()
    {
        var feil = Assert.Throws<InvalidOperationException>(() => Avsloer(default));

        Assert.Contains("not given", feil.Message, StringComparison.Ordinal);
        Assert.False(TryAvsloer(default, new char[20], out var skrevet));
        Assert.Equal(0, skrevet);
    }

    [Fact]
    public void Too_little_room_for_the_digits_takes_none()
    {
        var tegn = new char[Tekst.Length - 1];

        Assert.False(TryAvsloer(Verdi, tegn, out var skrevet));
        Assert.Equal(0, skrevet);
        Assert.All(tegn, tomt => Assert.Equal('\0', tomt));
    }

    [Fact]
    public void A_mask_that_is_read_is_reported_as_a_mask()
    {
        var feil = Assert.Throws<FormatException>(() => T.Parse(Maske, null));

        Assert.Equal(Tolkningsfeil.Maskert, Feil(Maske));
        Assert.Equal(Tolkningsfeil.Maskert, Feil("****"));
        Assert.Equal(Tolkningsfeil.UgyldigTegn, Feil(Maske[1..] + "1"));
        Assert.Contains("masked", feil.Message, StringComparison.Ordinal);
    }

    private static bool VisesIDebugger(MemberInfo medlem) =>
        medlem.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never;

    private sealed record Person(T Id, T? Valgfri);
}
