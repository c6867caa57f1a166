using System.Text.Json;
using Nir.Sdk.Contract;
using Nir.Sdk.Regler.Felt;

namespace Nir.Sdk.Tests.Regler;

/// <summary>What NIR5017 refuses is persondata that no municipality registers.</summary>
public sealed class PersondataMembersTests
{
    private static readonly string[] RegisteredToo = ["dufNummer", "foedselsnummer", "morsmaal", "utdanningsbakgrunn", "reservasjonMotForskning"];

    // From others than UDI, Folkeregisteret and HK-dir, or the municipality's own.
    private static readonly string[] FromElsewhere =
        ["arbeidsforhold", "familie", "harUkrainskVideregaaendeUtenHoeyereUtdanning", "henvendelser", "underretninger"];

    [Fact]
    public void Every_member_of_persondata_is_refused_or_has_a_reason_not_to_be()
    {
        var members = NirJsonContext.Default.Persondata.Properties.Where(static one => one.Get is not null).Select(static one => one.Name)
            .Where(static name => name != JsonNamingPolicy.CamelCase.ConvertName(nameof(Persondata.Referanse)));

        Assert.Equal(
            members.Order(StringComparer.Ordinal),
            NIR5017_OpplysningenErKommunens.FraAndre.Concat(RegisteredToo).Concat(FromElsewhere).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void None_of_them_is_a_member_of_a_registration()
    {
        var known = new[]
        {
            RegistreringJsonContext.Default.Introduksjonsprogram.Properties, RegistreringJsonContext.Default.Norskopplaering.Properties,
            RegistreringJsonContext.Default.Mottakskvalifisering.Properties, RegistreringJsonContext.Default.Asylopplaering.Properties,
        }.SelectMany(static all => all).Select(static one => one.Name);

        Assert.Empty(known.Intersect(NIR5017_OpplysningenErKommunens.FraAndre, StringComparer.Ordinal));
    }
}
