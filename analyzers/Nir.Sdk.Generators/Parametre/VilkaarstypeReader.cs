using System.Collections.Immutable;
using Nir.Sdk.Generators.Kontroll;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Reads what rows may ask: <c>vilkaar</c> and <c>noekkeldatoer</c>, which stand once for the whole file.</summary>
internal static class VilkaarstypeReader
{
    public static EquatableArray<VilkaarstypeModel> ReadVilkaar(ObjectReader root, Findings findings)
    {
        var vilkaar = ImmutableArray.CreateBuilder<VilkaarstypeModel>();
        foreach (var item in root.RequiredItems("vilkaar"))
        {
            if (ObjectReader.Open(item, findings) is { } reader && ReadVilkaar(reader, vilkaar.Count, findings) is { } lest)
                vilkaar.Add(lest);
        }

        foreach (var (fortalt, item) in vilkaar.Zip(root.RequiredItems("vilkaar"), static (model, item) => (model.FortaltAv, item)))
            if (fortalt is not null && !vilkaar.Any(model => model.Navn == fortalt))
                findings.Report(Dataregler.WrongType, $"'fortaltAv' names no condition: {fortalt}", item.Position);

        return new(vilkaar.ToImmutable());
    }

    public static EquatableArray<NoekkeldatoModel> ReadNoekkeldatoer(ObjectReader root, Findings findings)
    {
        var datoer = ImmutableArray.CreateBuilder<NoekkeldatoModel>();
        foreach (var item in root.RequiredItems("noekkeldatoer"))
        {
            if (ObjectReader.Open(item, findings) is not { } reader)
                continue;

            var navn = reader.RequiredString("navn");
            var opplysning = reader.RequiredString("opplysning");
            var omProgram = reader.OptionalString("opplysningOmProgram");
            var tekst = reader.RequiredString("tekst");
            var tekstEn = reader.RequiredString("tekstEn");
            reader.RefuseOthers();
            if (navn is not null && opplysning is not null && tekst is not null && tekstEn is not null)
                datoer.Add(new(navn, opplysning, omProgram, tekst, tekstEn));
        }

        return new(datoer.ToImmutable());
    }

    private static VilkaarstypeModel? ReadVilkaar(ObjectReader reader, int index, Findings findings)
    {
        var navn = reader.RequiredString("navn");
        var type = reader.RequiredString("type");
        var opplysning = reader.RequiredString("opplysning");
        var mangler = reader.OptionalString("mangler");
        var maaKjennes = reader.OptionalBoolean("maaKjennes");
        var fortaltAv = reader.OptionalString("fortaltAv");
        var uten = reader.OptionalString("kanVaereUten");
        var tekst = reader.RequiredString("tekst");
        var tekstEn = reader.RequiredString("tekstEn");
        var erSannhet = type == KolonneModel.JaNei;
        var tekstIkke = erSannhet ? reader.RequiredString("tekstIkke") : null;
        var tekstIkkeEn = erSannhet ? reader.RequiredString("tekstIkkeEn") : null;
        reader.RefuseOthers();
        if (navn is null || type is null || opplysning is null || tekst is null || tekstEn is null)
            return null;
        if (!Navneform.IsCamelCase(navn))
        {
            findings.Report(Dataregler.WrongType, $"The condition '{navn}' must be camelCase", reader.PositionOf("navn"));
            return null;
        }

        return new(index, navn, type, opplysning, maaKjennes ? mangler ?? opplysning : null, fortaltAv, uten, tekst, tekstEn, tekstIkke, tekstIkkeEn);
    }
}
