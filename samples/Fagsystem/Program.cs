using System.Text;
using Fagsystem;

Console.OutputEncoding = Encoding.UTF8;
var omgivelser = new Omgivelser(Console.Out, Console.Error, !Console.IsOutputRedirected, Environment.GetEnvironmentVariable);
return await new Kommandolinje(omgivelser).KjoerAsync(args);
