using FsCheck;
using FsCheck.Fluent;
using Nir.Register.Tests.Contract;
using Nir.Register.Tracing;

namespace Nir.Register.Tests.Dashboard;

/// <summary>What may be an identifier is taken out of a text before the text is kept.</summary>
public sealed class RedactionTests
{
    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    [InlineData("12345678-1234-4123-8123-001234567890")]
    [InlineData("2026-02-16 2026-02-17")]
    [InlineData("1234567890")]
    [InlineData("+47 22 33 44 55")]
    public void What_is_no_identifier_is_kept(string text) => Assert.Equal(text, Redaction.Redact(text));

    [Fact]
    public void An_identifier_is_taken_out_however_it_is_written() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (before, after) =>
    {
        var (fnr, duf) = (RealIdentifikator.Foedselsnummer().RevealValue(), RealIdentifikator.DufNummer().RevealValue());
        string[] written =
        [
            fnr,
            duf, $"{fnr[..6]} {fnr[6..]}", $"{fnr[..6]}-{fnr[6..]}", $"{fnr[..6]}%20{fnr[6..]}", $"{duf[..4]} {duf[4..10]} {duf[10..]}",
            $"{duf[..4]}/{duf[4..10]}-{duf[10..]}",
            string.Concat(fnr.Select(static digit => $"%{(int)digit:X2}")), string.Concat(duf.Select(static digit => $"\\u{(int)digit:x4}")),
            string.Concat(fnr.Select(static digit => $"&#{(int)digit};")),
            $"7{fnr}", $"{fnr}{duf}", $"00000000-0000-0000-0000-{duf}", $"00000000-0000-0000-0000-{fnr}0", $"%3{fnr[0]}{fnr[1..]}",
        ];
        Assert.All(written, form =>
        {
            var redacted = Redaction.Redact($"{before.Get}|{form}|{after.Get}");
            Assert.DoesNotContain(form, redacted, StringComparison.Ordinal);
            Assert.DoesNotContain($"{fnr[6..]}|", redacted, StringComparison.Ordinal);
        });
    }).QuickCheckThrowOnFailure();
}
