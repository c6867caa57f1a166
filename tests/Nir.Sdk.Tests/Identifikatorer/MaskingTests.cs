using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

/// <summary>What holds for the identifiers that are personal data: no way to print one shows a digit.</summary>
public abstract class MaskingTests<T>
    where T : struct, ISpanFormattable, IUtf8SpanFormattable, IParsable<T>
{
    protected abstract string Mask { get; }

    protected abstract string Tekst { get; }

    protected abstract string OtherText { get; }

    protected abstract string Reveal(T value);

    protected abstract bool TryReveal(T value, Span<char> target, out int written);

    protected abstract ParseError ErrorOf(string text);

    private T Verdi => T.Parse(Tekst, null);

    [Fact]
    public void The_mask_is_as_long_as_the_number_and_all_stars()
    {
        Assert.Equal(Tekst.Length, Mask.Length);
        Assert.All(Mask, character => Assert.Equal('*', character));
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
        var character = new char[20];
        var bytes = new byte[20];

        Assert.Equal(Mask, Verdi.ToString(format, CultureInfo.InvariantCulture));
        Assert.Equal(Mask, Verdi.ToString(format, CultureInfo.GetCultureInfo("nb-NO")));
        Assert.True(Verdi.TryFormat(character, out var characterCount, format, null));
        Assert.True(Verdi.TryFormat(bytes, out var byteCount, format, null));
        Assert.Equal(Mask, new string(character, 0, characterCount));
        Assert.Equal(Mask, Encoding.UTF8.GetString(bytes, 0, byteCount));
    }

    [Fact]
    public void Text_put_together_around_it_holds_the_mask()
    {
        var value = Verdi;

        Assert.Equal(Mask, value.ToString());
        Assert.Equal($"<{Mask}>", $"<{value}>");
        Assert.Equal($"<{Mask}>", $"<{value:X}>");
        Assert.Equal($"<{Mask.PadLeft(15)}>", $"<{value,15}>");
        Assert.Equal($"<{Mask}>", string.Format(CultureInfo.InvariantCulture, "<{0:D}>", value));
        Assert.Equal($"<{Mask}>", "<" + value + ">");
        Assert.Equal(Mask, new StringBuilder().Append(value).ToString());
        Assert.Equal(Mask, new StringBuilder().Append(CultureInfo.InvariantCulture, $"{value}").ToString());
        Assert.Equal(Mask, Convert.ToString((object)value, CultureInfo.InvariantCulture));
        Assert.Equal($"{Mask}, {Mask}", string.Join(", ", value, value));
    }

    [Fact]
    public void What_holds_it_prints_the_mask()
    {
        Assert.Equal($"Person {{ Id = {Mask}, Optional = {Mask} }}", new Person(Verdi, Verdi).ToString());
        Assert.Equal($"Person {{ Id = {Mask}, Optional =  }}", new Person(Verdi, null).ToString());
        Assert.Equal($"({Mask}, {Mask})", (Verdi, Verdi).ToString());
        Assert.Equal($"[{Mask}, {Mask}]", KeyValuePair.Create(Verdi, Verdi).ToString());
    }

    [Fact]
    public void A_debugger_shows_the_mask_and_nothing_that_holds_the_digits()
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var felt = typeof(T).GetFields(all).Where(IsShownInDebugger).Select(member => member.Name);
        var values = typeof(T).GetProperties(all).Where(IsShownInDebugger).Select(member => member.GetValue(Verdi)!);

        Assert.Equal("{ToString(),nq}", typeof(T).GetCustomAttribute<DebuggerDisplayAttribute>()?.Value);
        Assert.Empty(felt);
        Assert.All(values, value => Assert.True(value is bool or Enum, $"{value.GetType()} can hold digits."));
    }

    [Fact]
    public void A_hash_code_is_neither_the_number_nor_as_far_from_another_as_the_numbers_are()
    {
        var (number, other) = (long.Parse(Tekst, CultureInfo.InvariantCulture), long.Parse(OtherText, CultureInfo.InvariantCulture));
        var (hash, otherHash) = (Verdi.GetHashCode(), T.Parse(OtherText, null).GetHashCode());

        Assert.NotEqual(number.GetHashCode(), hash);
        Assert.NotEqual(unchecked((int)(number - other)), unchecked(hash - otherHash));
    }

    [Fact]
    public void The_digits_come_out_of_one_named_method()
    {
        var character = new char[Tekst.Length];

        Assert.Equal(Tekst, Reveal(Verdi));
        Assert.True(TryReveal(Verdi, character, out var written));
        Assert.Equal((Tekst, Tekst.Length), (new string(character), written));
        Assert.Equal(
            ["RevealValue", "ToString"],
            typeof(T).GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(method => method.ReturnType == typeof(string)).Select(method => method.Name)
                .Order());
    }

    [Fact]
    public void What_is_not_given_has_no_digits_to_show()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Reveal(default));

        Assert.Contains("not given", error.Message, StringComparison.Ordinal);
        Assert.False(TryReveal(default, new char[20], out var written));
        Assert.Equal(0, written);
    }

    [Fact]
    public void Too_little_room_for_the_digits_takes_none()
    {
        var character = new char[Tekst.Length - 1];

        Assert.False(TryReveal(Verdi, character, out var written));
        Assert.Equal(0, written);
        Assert.All(character, empty => Assert.Equal('\0', empty));
    }

    [Fact]
    public void A_mask_that_is_read_is_reported_as_a_mask()
    {
        var error = Assert.Throws<FormatException>(() => T.Parse(Mask, null));

        Assert.Equal(ParseError.Masked, ErrorOf(Mask));
        Assert.Equal(ParseError.Masked, ErrorOf("****"));
        Assert.Equal(ParseError.InvalidCharacter, ErrorOf(Mask[1..] + "1"));
        Assert.Contains("masked", error.Message, StringComparison.Ordinal);
    }

    private static bool IsShownInDebugger(MemberInfo member) =>
        member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never;

    private sealed record Person(T Id, T? Optional);
}
