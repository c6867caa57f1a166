using Fagsystem.Mapping;
using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;

namespace Fagsystem.Generation;

/// <summary>Writes the persons that a fake NIR must know, as <c>Nir.Register --persons</c> reads them: one JSON object a line.</summary>
internal static class NirPersonFile
{
    public const string FileName = "nir-personer.jsonl";

    public static void Write(string folder, IEnumerable<NirPerson> personer)
    {
        using var output = File.Create(Path.Combine(folder, FileName));
        foreach (var person in personer)
        {
            output.Write(NirJson.WritePersondata(FactMapper.MapSources(person.Opphold) with
            {
                DufNummer = person.Duf.Length > 0 ? DufNummer.Parse(person.Duf) : default,
                Foedselsnummer = person.Fnr.Length > 0 ? Foedselsnummer.Parse(person.Fnr) : default,
            }));
            output.WriteByte((byte)'\n');
        }
    }
}
