using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Writes what is told of a list's codes, in words: apart from the codes, of which most programs ask no more than whether they hold.</summary>
internal static class TextsSource
{
    public static void Write(CodeWriter writer, KodeverkModel model)
    {
        writer.GeneratedCodeAttribute();
        writer.Line($"internal static class {model.Navn}Texts");
        writer.Open();
        var count = model.Koder.Select(static kode => kode.Nummer).DefaultIfEmpty().Max() + 1;
        writer.Line(FormattableString.Invariant($"private static readonly KodeText?[] Kept = new KodeText?[{count}];"));
        writer.Line();
        writer.Line("public static KodeText Read(int nummer) => Kept[nummer] ?? KodeEntry.Keep(ref Kept[nummer], Create(nummer));");
        writer.Line();
        writer.Line("private static KodeText Create(int nummer) => nummer switch");
        writer.Open();
        foreach (var kode in model.Koder)
        {
            WriteKode(writer, kode);
        }

        writer.Line("_ => throw new ArgumentOutOfRangeException(nameof(nummer)),");
        writer.Close(";");
        writer.Close();
    }

    private static void WriteKode(CodeWriter writer, KodeModel kode)
    {
        writer.Line(FormattableString.Invariant($"{kode.Nummer} => new({Text.Literal(kode.Navn)}, {Text.Literal(kode.NavnEn)})"));
        writer.Open();
        WriteOptional(writer, "Beskrivelse", kode.Beskrivelse);
        WriteOptional(writer, "BeskrivelseEn", kode.BeskrivelseEn);
        WriteOptional(writer, "Sitat", kode.Grunnlag.Sitat);
        WriteOptional(writer, "Begrunnelse", kode.Grunnlag.Begrunnelse);
        writer.Close(",");
    }

    private static void WriteOptional(CodeWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.Line($"{name} = {Text.Literal(text)},");
        }
    }
}
