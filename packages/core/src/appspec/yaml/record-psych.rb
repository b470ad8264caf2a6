# Asks real Ruby what psych.json is to say: ruby record-psych.rb psych.json
# The host's agent loads its AppSpec by YAML.load, which since Psych 4 (Ruby 3.1) is the safe loader.
require 'json'
require 'yaml'

path = ARGV.fetch(0)
warn "Ruby #{RUBY_VERSION}, Psych #{Psych::VERSION}, libyaml #{Psych::LIBYAML_VERSION}"

groups = JSON.parse(File.read(path, encoding: 'UTF-8')).transform_values do |rows|
  rows.map do |text, _|
    [text, YAML.load(text).inspect]
  rescue Psych::Exception => e
    [text, "! #{e.message}"]
  end
end

lines = groups.map do |name, rows|
  "  #{JSON.generate(name)}: [\n#{rows.map { |row| "    #{JSON.generate(row, ascii_only: true).sub('","', '", "')}" }.join(",\n")}\n  ]"
end
File.write(path, "{\n#{lines.join(",\n")}\n}\n")
