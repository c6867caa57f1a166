// Transfers all four families by the client that each generator made, reads them back, and is refused once. It prints what it got, one a line.
using System.Net.Http.Headers;
using Clients;

var endpoint = new Uri(args[0]);
var (intro, norsk) = (Client(args[1]), Client(args[2]));
var persons = args[3..];

await KiotaJudge.RunAsync(endpoint, intro, norsk, persons[0], persons[1]);
await NSwagJudge.RunAsync(endpoint, intro, norsk, persons[2], persons[3]);

static HttpClient Client(string token) => new() { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
