using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Register.Faults;
using Nir.Shared;

namespace Nir.Docs;

/// <summary>One page for each fault that comes with the fake register, and their list.</summary>
internal static class FaultPages
{
    private const string Data = "mock-server/Nir.Register/Faults/faults.json";

    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<Page> All() => [List(), .. FaultCatalogue.All.Select(Create)];

    private static Page List()
    {
        var text = new StringBuilder($$"""
            # Faults

            Bad days of the register, to be met before they come. A fault says which calls it strikes and what happens to them; only the fake knows what it
            has stored, so only here can a transfer be stored and never answered. Generated from `{{Data}}` by `.ci/update`.


            """);
        text.Append(Markdown.Head("Fault", "What happens"));
        foreach (var known in FaultCatalogue.All)
        {
            text.Append(Markdown.Row($"[`{known.Fault.Name}`]({known.Fault.Name}.md)", known.Title));
        }

        text.Append("""

            ## How to put one on

            - **In a test:** `nir.Faults.Add("stored-never-answered")`, or one of your own: `nir.Faults.Add(new Fault { Name = "slow-search", When = new() { Operations =
              [FaultOperation.Search] }, What = new() { Delay = TimeSpan.FromSeconds(3) } })`. `Remove`, `Clear` and `CountStruck` do what they say.
            - **On the program:** `--fault stored-never-answered`, as often as wanted.
            - **Over HTTP:** `PUT /__nir/faults` with a list of names and of faults as objects, which takes the place of those that are on; `GET` lists them with how often each struck,
              and `DELETE /__nir/faults`, or `/__nir/faults/{name}`, takes them off. What cannot be read is refused with its place, and nothing is changed.
            - **On the page:** *Faults*.

            Each tenant has its own, at most 100, and they go with it. The one added last is asked first; in a list, the one that stands first. A delay runs on the transport's clock.
            No fault strikes the page or `/__nir`. In process and over a network the client meets the same: a broken connection is an `HttpRequestException`.

            ## `when`: which calls

            All of it must hold. Left out: every call under `/v1`.

            | Member | |
            | --- | --- |
            | `operations` | OPERATIONS |
            | `person` | `dufNummer`, `foedselsnummer` or both, of a synthetic person: what is sent, asked or read about that person |
            | `law` | such as `integreringsloven`: of the registration that is sent, or that the address names |
            | `first` | only the first so many of these calls |
            | `nth` | only the call with this number |
            | `from` | from this day on, by the register's date |

            ## `what`: what happens

            | Member | |
            | --- | --- |
            | `status` | a status from 400 to 599 with its problem, instead of the register's answer |
            | `rule` | the refusal of a rule, such as `NIR5006`, instead of the register's answer |
            | `retryAfter` | seconds in `Retry-After` |
            | `delay`, `delayAtMost` | seconds before the answer; with both, each call waits a time of its own between them |
            | `connection` | CONNECTIONS, instead of an answer |
            | `cutAfter` | after so many bytes of the body the connection is closed |
            | `damage` | DAMAGES |
            | `contentType` | what `Content-Type` says instead |
            | `stored` | the register carries the call out before `status`, `rule` or `connection` takes the place of its answer |
            | `deliveredTwice` | the call reaches the register twice, and the second answer is sent |

            What only delays, cuts or damages an answer always lets the register act.

            """.Replace("OPERATIONS", string.Join(", ", FaultOperation.All.Select(static operation => $"`{operation.Word}`")), StringComparison.Ordinal)
                .Replace("CONNECTIONS", Words<FaultConnection>(), StringComparison.Ordinal).Replace("DAMAGES", Words<FaultDamage>(), StringComparison.Ordinal));
        return new Page("docs/faults/README.md", text.ToString());
    }

    private static Page Create(NamedFault known)
    {
        var name = known.Fault.Name;
        return new Page($"docs/faults/{name}.md", $$"""
            # {{known.Title}}

            *{{known.TitleNb}}* · `{{name}}`

            {{known.Happens}}

            **What a good fagsystem does.** {{known.Good}}

            ```csharp
            nir.Faults.Add("{{name}}");
            ```

            ```console
            $ dotnet run --project mock-server/Nir.MockServer -- --fault {{name}}
            $ curl -X PUT http://127.0.0.1:5080/__nir/faults -H 'Content-Type: application/json' -d '["{{name}}"]'
            ```

            The fault, as it may be sent with changes under a name of your own:

            ```json
            {{Json(name)}}
            ```

            [All faults](README.md). Generated from `{{Data}}` by `.ci/update`.

            """);
    }

    /// <summary>The fault as it stands in the file, without what is said of it.</summary>
    private static string Json(string name)
    {
        var row = JsonNode.Parse(Repository.Read(Data.Split('/')))!["faults"]!.AsArray().Single(fault => (string?)fault!["name"] == name)!.AsObject();
        foreach (var said in (ReadOnlySpan<string>)["title", "titleNb", "happens", "good"])
        {
            row.Remove(said);
        }

        return row.ToJsonString(Readable);
    }

    private static string Words<T>()
        where T : struct, Enum =>
            string.Join(", ", Enum.GetValues<T>().Select(static value => $"`{JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString())}`"));
}
