using System.Text;
using Fagsystem;

Console.OutputEncoding = Encoding.UTF8;
var surroundings = new SampleEnvironment(Console.Out, Console.Error, !Console.IsOutputRedirected, Environment.GetEnvironmentVariable);
return await new CommandLine(surroundings).RunAsync(args);
