using System.Reflection;

namespace Nir.Sdk.Kodeverk.Tests;

public sealed class EgenskaperTests
{
    public static TheoryData<string> Lister => KodeverkType.Lister;

    [Theory, MemberData(nameof(Lister))]
    public void A_property_without_its_type_says_what_the_typed_method_says(string list)
    {
        var companion = typeof(KodeverkRegistry).Assembly.GetType($"Nir.Sdk.Kodeverk.{list}Kodeverk", throwOnError: true)!;
        foreach (var entry in KodeverkType.From(list).All)
        {
            foreach (var property in entry.Egenskaper)
            {
                var method = companion.GetMethod(char.ToUpperInvariant(property.Navn[0]) + property.Navn[1..])!;
                var value = method.Invoke(null, [entry.GetType().GetProperty("Verdi")!.GetValue(entry)])!;

                Assert.Equal(property.Verdi, AsText(value));
            }
        }
    }

    [Fact]
    public void A_code_says_its_properties_in_the_order_they_are_written() =>
        Assert.Equal(
            [new("gruppe", "arbeid"), new("maaloppnaaelse", "true"), new("beregnetAvRegelmotor", "false")],
            Avslutningsaarsak.Heltidsarbeid.FindEntry()!.Egenskaper);

    [Fact]
    public void A_list_that_declares_none_has_none() =>
        Assert.All(LovverkKodeverk.All, entry => Assert.Empty(entry.Egenskaper));

    private static string AsText(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        Enum code => (string)code.GetType().Assembly.GetType($"{code.GetType().FullName}Kodeverk")!
            .GetMethod("ToKode", BindingFlags.Public | BindingFlags.Static, [code.GetType()])!.Invoke(null, [code])!,
        _ => (string)value,
    };
}
