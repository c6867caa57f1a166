using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Personvern;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Personvern;

namespace Nir.Sdk.Analyzers.Tests.Personvern;

public class ForeignSerializerTests
{
    private const string Frame = """
        class C
        {
            void M(Registrering r, Introduksjonsprogram p, List<Norskopplaering> all, StoredRegistrering stored, PersonReference person, DufNummer duf,
                System.Text.Json.JsonSerializerOptions options, string text, Holder holder, Beside beside, Left left, Inner inner, Many many, Round round)
            {
                /*body*/
            }
        }

        record Holder(Guid Id, Introduksjonsprogram R);
        class Inner { public Dictionary<string, Holder[]> Holders { get; set; } = []; }
        class Many : List<Introduksjonsprogram>;
        class Round { public Round? Next { get; set; } public Introduksjonsprogram? R; }
        class Beside { public Guid Id { get; set; } public Round? Next { get; set; } internal Introduksjonsprogram? R { get; set; } }
        class Left
        {
            [System.Text.Json.Serialization.JsonIgnore] public Introduksjonsprogram? R { get; set; }
            [System.Text.Json.Serialization.JsonConverter(typeof(int))] public Introduksjonsprogram? S { get; set; }
        }
        class Empty { [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] public Registrering? R { get; set; } }
        class Shown { [System.Text.Json.Serialization.JsonInclude] public Registrering? R; }
        """;

    private static readonly AnalyzerCase<ForeignSerializerAnalyzer> Rule = new("NIR4056", Frame)
    {
        Build = new() { References = [.. Build.WithSdk, MetadataReference.CreateFromFile(typeof(Newtonsoft.Json.JsonConvert).Assembly.Location)] },
    };

    private static readonly FixCase<ForeignSerializerAnalyzer, NirJsonCodeFix> Fix = new("NIR4056");

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "a registration", "[|System.Text.Json.JsonSerializer.Serialize(r)|];", "Nir.Sdk.Contract.NirJson.Write(r);" },
        { "options may know how", "[|System.Text.Json.JsonSerializer.Serialize(r)|];", "System.Text.Json.JsonSerializer.Serialize(r, options);" },
        { "a family", "[|System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(p)|];", "System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(p.Id);" },
        { "a list", "[|System.Text.Json.JsonSerializer.Serialize(all)|];", "System.Text.Json.JsonSerializer.Serialize(all.Count);" },
        { "what was stored", "[|System.Text.Json.JsonSerializer.Serialize(stored)|];", "System.Text.Json.JsonSerializer.Serialize(stored.Version);" },
        { "a person", "[|System.Text.Json.JsonSerializer.Serialize(person)|];", "System.Text.Json.JsonSerializer.Serialize(duf);" },
        { "as an object", "[|System.Text.Json.JsonSerializer.Serialize<object>(p)|];", "System.Text.Json.JsonSerializer.Serialize<object>(text);" },
        { "reading", "[|System.Text.Json.JsonSerializer.Deserialize<Introduksjonsprogram>(text)|];",
            "System.Text.Json.JsonSerializer.Deserialize<string>(text);" },
        { "Newtonsoft", "[|Newtonsoft.Json.JsonConvert.SerializeObject(p)|];", "Newtonsoft.Json.JsonConvert.SerializeObject(text);" },
        { "Newtonsoft reading", "[|Newtonsoft.Json.JsonConvert.DeserializeObject<Registrering>(text)|];",
            "Newtonsoft.Json.JsonConvert.DeserializeObject<int>(text);" },
        { "XML", "[|new System.Xml.Serialization.XmlSerializer(typeof(Introduksjonsprogram))|];", "new System.Xml.Serialization.XmlSerializer(typeof(int));" },
        { "a data contract", "[|new System.Runtime.Serialization.DataContractSerializer(typeof(Registrering))|];",
            "new System.Runtime.Serialization.DataContractSerializer(typeof(string));" },
        { "an HTTP body", "[|System.Net.Http.Json.JsonContent.Create(r)|];", "System.Net.Http.Json.JsonContent.Create(r.Id);" },
        { "what an HTTP answer holds",
            "[|System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<Introduksjonsprogram>(new System.Net.Http.StringContent(text))|];",
            "System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<Introduksjonsprogram>(new System.Net.Http.StringContent(text), options);" },
        { "what is fetched",
            "[|System.Net.Http.Json.HttpClientJsonExtensions.GetFromJsonAsync<List<Norskopplaering>>(new System.Net.Http.HttpClient(), text)|];",
            "System.Net.Http.Json.HttpClientJsonExtensions.GetFromJsonAsync<List<Guid>>(new System.Net.Http.HttpClient(), text);" },
        { "a member of one's own", "[|System.Text.Json.JsonSerializer.Serialize(holder)|];",
            "System.Text.Json.JsonSerializer.Serialize(beside);" },
        { "an anonymous object", "[|System.Text.Json.JsonSerializer.Serialize(new { r.Id, R = r })|];",
            "System.Text.Json.JsonSerializer.Serialize(new { r.Id, R = r.Id });" },
        { "a member that is left out", "[|System.Text.Json.JsonSerializer.Serialize(new Empty())|];",
            "System.Text.Json.JsonSerializer.Serialize(left);" },
        { "members of members", "[|System.Text.Json.JsonSerializer.Serialize(inner)|];",
            "System.Text.Json.JsonSerializer.Serialize(inner.Holders.Keys);" },
        { "a list of one's own", "[|System.Text.Json.JsonSerializer.Serialize(many)|];",
            "System.Text.Json.JsonSerializer.Serialize(many.Count);" },
        { "a field", "[|Newtonsoft.Json.JsonConvert.SerializeObject(round)|];",
            "System.Text.Json.JsonSerializer.Serialize(round);" },
        { "a field that is taken in", "[|System.Text.Json.JsonSerializer.Serialize(new Shown())|];",
            "Newtonsoft.Json.JsonConvert.SerializeObject(left);" },
        { "many of them", "[|System.Text.Json.JsonSerializer.Serialize(new[] { holder })|];",
            "System.Text.Json.JsonSerializer.Serialize(new[] { beside });" },
        { "a type parameter", "void G<T>(T one) where T : Registrering => [|System.Text.Json.JsonSerializer.Serialize(one)|];",
            "void G<T>(T one) where T : class => System.Text.Json.JsonSerializer.Serialize(one);" },
        { "reading a member", "[|System.Text.Json.JsonSerializer.Deserialize<Holder>(text)|];",
            "System.Text.Json.JsonSerializer.Deserialize<Beside>(text);" },
        { "a member in XML", "[|new System.Xml.Serialization.XmlSerializer(typeof(Round))|];",
            "new System.Xml.Serialization.XmlSerializer(typeof(Left));" },
        { "an object of an object", "[|System.Text.Json.JsonSerializer.Serialize(new { A = new { B = new[] { p } } })|];",
            "System.Text.Json.JsonSerializer.Serialize(new { A = new { B = new[] { p.Id } } });" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_serializer_that_loses_identifiers_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Rule.VerifyAsync(Cases, loud, silent);
    }

    [Fact]
    public Task NirJson_writes_a_text_or_UTF_8() => Fix.VerifyAsync(
        """
        using System.Text.Json;
        using Nir.Sdk.Contract;

        class C
        {
            string A(Registrering r) => [|JsonSerializer.Serialize(r)|];

            byte[] B(Introduksjonsprogram p) => [|JsonSerializer.SerializeToUtf8Bytes(p)|];
        }
        """,
        """
        using System.Text.Json;
        using Nir.Sdk.Contract;

        class C
        {
            string A(Registrering r) => System.Text.Encoding.UTF8.GetString(NirJson.Write(r));

            byte[] B(Introduksjonsprogram p) => NirJson.Write(p);
        }
        """);

    [Fact]
    public Task Comments_stay_and_a_namespace_of_ones_own_hides_nothing() => Fix.VerifyAsync(
        """
        using System.Text.Json;

        namespace Acme.Nir
        {
            class C
            {
                string A(Registrering r) => [|JsonSerializer.Serialize(/* all */ r)|];
            }
        }
        """,
        """
        using System.Text.Json;

        namespace Acme.Nir
        {
            class C
            {
                string A(Registrering r) => System.Text.Encoding.UTF8.GetString(global::Nir.Sdk.Contract.NirJson.Write(/* all */ r));
            }
        }
        """);
}
