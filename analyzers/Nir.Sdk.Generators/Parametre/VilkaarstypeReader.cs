using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
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
            if (ObjectReader.Open(item, findings) is { } reader && ReadVilkaar(reader, vilkaar.Count, findings) is { } read)
            {
                vilkaar.Add(read);
            }
        }

        foreach (var (fortalt, item) in vilkaar.Zip(root.RequiredItems("vilkaar"), static (model, item) => (model.FortaltAv, item)))
        {
            if (fortalt is not null && !vilkaar.Any(model => model.Navn == fortalt))
            {
                findings.Report(DataRules.WrongType, $"'fortaltAv' names no condition: {fortalt}", item.Position);
            }
        }

        return new(vilkaar.ToImmutable());
    }

    public static EquatableArray<NoekkeldatoModel> ReadNoekkeldatoer(ObjectReader root, Findings findings)
    {
        var datoer = ImmutableArray.CreateBuilder<NoekkeldatoModel>();
        foreach (var item in root.RequiredItems("noekkeldatoer"))
        {
            if (ObjectReader.Open(item, findings) is not { } reader)
            {
                continue;
            }

            var name = reader.RequiredString("navn");
            var fact = reader.RequiredString("opplysning");
            var omProgram = reader.OptionalString("opplysningOmProgram");
            var text = reader.RequiredString("tekst");
            var textEn = reader.RequiredString("tekstEn");
            reader.RefuseOthers();
            if (name is not null && fact is not null && text is not null && textEn is not null)
            {
                datoer.Add(new(name, fact, omProgram, text, textEn));
            }
        }

        return new(datoer.ToImmutable());
    }

    private static VilkaarstypeModel? ReadVilkaar(ObjectReader reader, int index, Findings findings)
    {
        var name = reader.RequiredString("navn");
        var type = reader.RequiredString("type");
        var fact = reader.RequiredString("opplysning");
        var missing = reader.OptionalString("mangler");
        var maaKjennes = reader.OptionalBoolean("maaKjennes");
        var fortaltAv = reader.OptionalString("fortaltAv");
        var without = reader.OptionalString("kanVaereUten");
        var text = reader.RequiredString("tekst");
        var textEn = reader.RequiredString("tekstEn");
        var erSannhet = type == ColumnModel.JaNei;
        var tekstIkke = erSannhet ? reader.RequiredString("tekstIkke") : null;
        var tekstIkkeEn = erSannhet ? reader.RequiredString("tekstIkkeEn") : null;
        reader.RefuseOthers();
        if (name is null || type is null || fact is null || text is null || textEn is null)
        {
            return null;
        }

        if (!NameForm.IsCamelCase(name))
        {
            findings.Report(DataRules.WrongType, $"The condition '{name}' must be camelCase", reader.PositionOf("navn"));
            return null;
        }

        return new(index, name, type, fact, maaKjennes ? missing ?? fact : null, fortaltAv, without, text, textEn, tekstIkke, tekstIkkeEn);
    }
}
