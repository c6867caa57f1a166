using System.Collections.Immutable;
using System.Globalization;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kontroll;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Reads <c>verdier</c>: a row's values, one per column. A row that says that nothing applies has none.</summary>
internal sealed class RadverdiReader(EquatableArray<KolonneModel> kolonner, Findings findings)
{
    public EquatableArray<RadverdiModel> Read(ObjectReader rad, bool gjelderIkke)
    {
        var node = rad.OptionalNode("verdier");
        if (gjelderIkke)
        {
            if (node is not null)
                findings.Report(Dataregler.UnknownMember, "A row that says that nothing applies has no 'verdier'", node.Position);
            return default;
        }

        if (node is null)
        {
            if (kolonner.Any(static kolonne => !kolonne.ErValgfri))
                findings.Report(Dataregler.MissingMember, "The member 'verdier' is missing", rad.PositionOf("rad"));
            return default;
        }

        return ObjectReader.Open(node, findings) is { } reader ? ReadVerdier(reader) : default;
    }

    private EquatableArray<RadverdiModel> ReadVerdier(ObjectReader reader)
    {
        var verdier = ImmutableArray.CreateBuilder<RadverdiModel>();
        foreach (var kolonne in kolonner)
        {
            var verdi = reader.OptionalNode(kolonne.Navn);
            if (verdi is null && !kolonne.ErValgfri)
                findings.Report(Dataregler.MissingMember, $"The member '{kolonne.Navn}' is missing", reader.PositionOf(kolonne.Navn));
            else if (verdi is not null && Expression(kolonne, verdi) is { } expression)
                verdier.Add(new(kolonne.Navn, expression));
        }

        reader.RefuseOthers();
        return new(verdier.ToImmutable());
    }

    private string? Expression(KolonneModel kolonne, JsonNode verdi)
    {
        if (kolonne.ErTall && verdi.TryGetInt32(out var tall) && tall >= 0)
            return tall.ToString(CultureInfo.InvariantCulture);
        if (kolonne.Type == KolonneModel.JaNei && verdi.TryGetBoolean(out var sann))
            return sann ? "true" : "false";
        if (kolonne.Type == KolonneModel.Dato && verdi.TryGetString(out var tekst) && Dato.TryParse(tekst, out var dato))
            return FormattableString.Invariant($"new DateOnly({dato.Year}, {dato.Month}, {dato.Day})");
        if (kolonne.ErKode && verdi.TryGetString(out var kode) && Navneform.IsKode(kode))
        {
            findings.Expect(Dataregler.WrongType, kolonne.Type, kode, verdi.Position);
            return $"{kolonne.Type}.{Navneform.ToPascalCase(kode)}";
        }

        var wanted = kolonne.Type switch
        {
            KolonneModel.JaNei => "true or false",
            KolonneModel.Dato => "a day that exists, written as yyyy-MM-dd",
            _ when kolonne.ErTall => "a whole number from 0",
            _ => $"a code of {kolonne.Type}",
        };
        findings.Report(Dataregler.WrongType, $"'{kolonne.Navn}' must be {wanted}", verdi.Position);
        return null;
    }
}
