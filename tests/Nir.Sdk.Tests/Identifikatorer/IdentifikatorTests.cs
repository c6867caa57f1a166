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

    protected abstract string AValidOne { get; }

    protected abstract Gen<string> Valid { get; }

    protected abstract bool IsGiven(T value);

    /// <summary>The digits: <c>RevealValue</c> where the number is masked, <c>ToString</c> where it is not.</summary>
    protected abstract string Digits(T value);

    protected abstract (bool Read, T Verdi, ParseError Error) Read(ReadOnlySpan<char> text);

    protected abstract (bool Read, T Verdi, ParseError Error) ReadUtf8(ReadOnlySpan<byte> text);

    protected abstract (bool Read, T Verdi) ReadString(string? text);

    protected abstract bool IsEqual(T left, T right);

    protected abstract bool IsDifferent(T left, T right);

    [Fact]
    public void What_is_read_is_what_comes_out() => IdentifikatorProperty.Applies(Valid, text =>
    {
        var value = T.Parse(text, null);

        Assert.Equal(text, Digits(value));
        Assert.True(IsGiven(value));
    });

    [Fact]
    public void All_ways_to_read_a_text_agree() => IdentifikatorProperty.Applies(Gen.OneOf(Valid, IdentifikatorProperty.AlmostDigits), text =>
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var (outcome, value, error) = Read(text);

        Assert.Equal(outcome, error == ParseError.None);
        Assert.Equal(outcome, IsGiven(value));
        Assert.Equal((outcome, value, error), ReadUtf8(utf8));
        Assert.Equal((outcome, value), ReadString(text));
        Assert.Equal((outcome, value), (TryParseString<T>(text, out var fromString), fromString));
        Assert.Equal((outcome, value), (T.TryParse(text.AsSpan(), null, out var fromCharacter), fromCharacter));
        Assert.Equal((outcome, value), (T.TryParse(utf8, null, out var fromUtf8), fromUtf8));
    });

    [Fact]
    public void Parse_throws_exactly_when_TryParse_says_no() => IdentifikatorProperty.Applies(Gen.OneOf(Valid, IdentifikatorProperty.AlmostDigits), text =>
    {
        var (outcome, value, _) = Read(text);
        Func<T>[] all = [() => ParseString<T>(text), () => T.Parse(text.AsSpan(), null), () => T.Parse(Encoding.UTF8.GetBytes(text), null)];

        foreach (var read in all)
        {
            if (outcome)
            {
                Assert.Equal(value, read());
            }
            else
            {
                Assert.Throws<FormatException>(() => read());
            }
        }
    });

    [Fact]
    public void A_failed_parse_never_shows_the_value() =>
        IdentifikatorProperty.Applies(IdentifikatorProperty.AlmostDigits.Where(text => !Read(text).Read), text =>
    {
        var error = Assert.Throws<FormatException>(() => T.Parse(text, null));

        Assert.DoesNotContain(error.Message, char.IsDigit);
        Assert.Null(error.InnerException);
        Assert.Empty(error.Data);
    });

    [Fact]
    public void A_failed_parse_says_what_is_expected_and_why_it_failed()
    {
        var text = AValidOne;

        var forLang = Assert.Throws<FormatException>(() => T.Parse(text + "0", null)).Message;
        var withCharacters = Assert.Throws<FormatException>(() => T.Parse("x" + text[1..], null)).Message;

        Assert.StartsWith($"Not a valid {Navn}: ", forLang, StringComparison.Ordinal);
        Assert.Contains("Expected exactly", forLang, StringComparison.Ordinal);
        Assert.Contains("wrong length", forLang, StringComparison.Ordinal);
        Assert.Contains("not a digit", withCharacters, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" {0}")]
    [InlineData("{0} ")]
    [InlineData("{0}\n")]
    [InlineData("+{0}")]
    [InlineData("{0}\0")]
    public void Nothing_is_trimmed_or_skipped(string pattern) =>
        Assert.Equal(ParseError.InvalidCharacter, Read(string.Format(CultureInfo.InvariantCulture, pattern, AValidOne)).Error);

    [Fact]
    public void Digits_of_other_scripts_are_no_digits()
    {
        var text = AValidOne;

        Assert.Equal(ParseError.InvalidCharacter, Read(string.Concat(text.Select(digit => (char)(digit - '0' + '\u0660')))).Error);
        Assert.Equal(ParseError.InvalidCharacter, Read(string.Concat(text.Select(digit => (char)(digit + 0x100)))).Error);
    }

    [Fact]
    public void One_digit_too_few_or_too_many_is_a_wrong_length()
    {
        var text = AValidOne;

        Assert.Equal(ParseError.WrongLength, Read(text.AsSpan(1)).Error);
        Assert.Equal(ParseError.WrongLength, Read(text + "0").Error);
        Assert.Equal(ParseError.None, Read(text).Error);
    }

    [Fact]
    public void Null_and_empty_text_are_nothing_to_read()
    {
        Assert.Equal(ParseError.Empty, Read("").Error);
        Assert.Equal((false, default(T)), ReadString(null));
        Assert.False(TryParseString<T>(null, out _));
        Assert.Throws<ArgumentNullException>(() => ParseString<T>(null!));
    }

    [Fact]
    public void Reading_a_text_allocates_nothing()
    {
        string[] texts = [AValidOne, "", "123", "12 34", new string('*', AValidOne.Length), new string('9', AValidOne.Length)];
        foreach (var text in texts)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            var read = 0;

            var allocated = Allocation.Least(() => read = ReadMany(text, utf8, count: 1000));

            Assert.Equal(Read(text).Read ? 2000 : 0, read);
            Assert.Equal(0, allocated);
        }
    }

    [Fact]
    public void Equal_numbers_are_equal_and_different_ones_are_not() => IdentifikatorProperty.Applies(Valid.Two(), pair =>
    {
        var (first, others) = (T.Parse(pair.Item1, null), T.Parse(pair.Item2, null));
        var like = pair.Item1 == pair.Item2;

        Assert.Equal(like, first.Equals(others));
        Assert.Equal(like, first.Equals((object)others));
        Assert.Equal(like, IsEqual(first, others));
        Assert.Equal(!like, IsDifferent(first, others));
        Assert.Equal(T.Parse(pair.Item1, null).GetHashCode(), first.GetHashCode());
        Assert.False(first.Equals(pair.Item1));
    });

    [Fact]
    public void All_ways_to_print_a_number_agree() => IdentifikatorProperty.Applies(Valid, text =>
    {
        var value = T.Parse(text, null);
        var (character, bytes) = (new char[20], new byte[20]);

        Assert.True(value.TryFormat(character, out var characterCount, "X", null));
        Assert.True(value.TryFormat(bytes, out var byteCount, "X", null));
        Assert.Equal(value.ToString(), new string(character, 0, characterCount));
        Assert.Equal(value.ToString(), Encoding.UTF8.GetString(bytes, 0, byteCount));
        Assert.Equal(value.ToString(), value.ToString("X", CultureInfo.GetCultureInfo("ar")));
        Assert.Equal(value.ToString(), $"{value:X}");
        Assert.Equal(text.Length, characterCount);
    });

    [Fact]
    public void Too_little_room_to_print_takes_nothing()
    {
        var value = T.Parse(AValidOne, null);

        Assert.False(value.TryFormat(new char[AValidOne.Length - 1], out var character, default, null));
        Assert.False(value.TryFormat(new byte[AValidOne.Length - 1], out var bytes, default, null));
        Assert.Equal((0, 0), (character, bytes));
        Assert.True(value.TryFormat(new char[AValidOne.Length], out _, default, null));
    }

    [Fact]
    public void Default_is_not_given_and_prints_as_nothing()
    {
        T value = default;

        Assert.False(IsGiven(value));
        Assert.Equal("", value.ToString());
        Assert.Equal("", $"{value}");
        Assert.True(value.TryFormat(Span<char>.Empty, out var character, "G", CultureInfo.InvariantCulture));
        Assert.True(value.TryFormat(Span<byte>.Empty, out var bytes, "G", CultureInfo.InvariantCulture));
        Assert.Equal((0, 0), (character, bytes));
        Assert.NotEqual(T.Parse(AValidOne, null), value);
        Assert.True(IsEqual(value, default));
    }

    // On T itself the method of the span interface hides that of the string interface.
    private static TStrict ParseString<TStrict>(string text)
        where TStrict : IParsable<TStrict> => TStrict.Parse(text, null);

    private static bool TryParseString<TStrict>(string? text, out TStrict? value)
        where TStrict : IParsable<TStrict> => TStrict.TryParse(text, null, out value);

    private int ReadMany(string text, byte[] utf8, int count)
    {
        var read = 0;
        for (var i = 0; i < count; i++)
        {
            read += Read(text).Read ? 1 : 0;
            read += ReadUtf8(utf8).Read ? 1 : 0;
        }

        return read;
    }
}
